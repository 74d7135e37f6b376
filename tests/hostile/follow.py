"""One target under atheris, which makes inputs that reach new code: called with its name, seconds, and a folder."""

import sys

import atheris

with atheris.instrument_imports(include=["atlas", "markdown", "yaml"]):
    from tests.hostile.targets import TARGETS


def main() -> None:
    name, seconds, kept = sys.argv[1:]
    arguments = [sys.argv[0], f"-max_total_time={seconds}", "-max_len=2000", "-timeout=20", f"-artifact_prefix={kept}/"]
    atheris.Setup(arguments, TARGETS[name].check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
