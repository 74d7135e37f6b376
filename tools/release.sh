#!/usr/bin/env bash
# Build a release in dist/: wheel, sdist, bill of materials, notes from the changelog, and the hashes of all of them.
# The same commit gives the same bytes. usage: tools/release.sh v1.2.3
set -euo pipefail
. "$(dirname "$0")/lib.sh"

tag=${1:?usage: tools/release.sh TAG}
python=.venv/bin/python
version=$("$python" -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
if [ "$tag" != "v$version" ]; then
  lacking "The tag is $tag, and pyproject.toml says $version: make them the same"
  exit 1
fi

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
rm -rf dist
say "Building the wheel and the sdist"
"$python" -m hatchling build -d dist
say "Writing what they are made of"
"$python" -m tools.supply dist/atlas.cdx.json
awk -v head="## [$version]" 'index($0, "## [") == 1 { on = index($0, head) == 1; next } on' CHANGELOG.md >dist/NOTES.md
[ -s dist/NOTES.md ] || echo "See CHANGELOG.md." >dist/NOTES.md
say "Writing their hashes"
(cd dist && sha256sum -- *.whl *.tar.gz *.cdx.json >SHA256SUMS && cat SHA256SUMS)
