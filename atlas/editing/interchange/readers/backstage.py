"""A Backstage catalog (`catalog-info.yaml`): one entity a document, with references to others."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.editing.interchange.inputs import not_this, yaml_documents
from atlas.editing.interchange.model import ForeignFile, ForeignLink, ForeignThing, Tree, leaves
from atlas.editing.interchange.presets import NOTHING, FormatPreset

# The fields that refer to entities, with the kind that a reference without one means.
REFERENCES: Mapping[str, str] = {
    "spec.owner": "group",
    "spec.system": "system",
    "spec.domain": "domain",
    "spec.subdomainOf": "domain",
    "spec.parent": "group",
    "spec.children": "group",
    "spec.memberOf": "group",
    "spec.members": "user",
    "spec.subcomponentOf": "component",
    "spec.dependsOn": "component",
    "spec.dependencyOf": "component",
    "spec.providesApis": "api",
    "spec.consumesApis": "api",
}

BACKSTAGE = FormatPreset(
    kinds={"Domain": "opgave", "System": "coalitie", "Group": "organisatie", "User": NOTHING},
    values={
        "metadata.name": "id",
        "metadata.title": "titel",
        "metadata.description": "samenvatting",
        "metadata.tags": "labels",
        "spec.profile.displayName": "titel",
        "kind": "soort",
        "spec.type": "type",
    },
    links={"spec.owner": "deelnemers", "spec.domain": "opgaven", "spec.parent": "onderdeel-van"},
)


def read_backstage(path: Path) -> ForeignFile:
    """The entities of a catalog."""
    things = tuple(_thing(tree, path) for _, tree in yaml_documents(path))
    if not things:
        raise not_this(path, "catalog-info.yaml")
    return ForeignFile(things)


def _thing(tree: Tree, path: Path) -> ForeignThing:
    metadata = tree.get("metadata") if isinstance(tree, dict) else None
    kind = tree.get("kind") if isinstance(tree, dict) else None
    name = metadata.get("name") if isinstance(metadata, dict) else None
    if not isinstance(tree, dict) or "apiVersion" not in tree or not isinstance(kind, str) or not isinstance(name, str):
        raise not_this(path, "catalog-info.yaml")
    pairs = tuple(leaves(tree))
    said = dict(pairs)
    return ForeignThing(
        key=_key(name, kind, said.get("metadata.namespace", "default")),
        kind=kind,
        title=said.get("metadata.title") or said.get("spec.profile.displayName") or name,
        values=tuple((name, text) for name, text in pairs if name not in REFERENCES),
        links=tuple(_links(pairs, said.get("metadata.namespace", "default"))),
    )


def _links(pairs: tuple[tuple[str, str], ...], namespace: str) -> Iterator[ForeignLink]:
    for field, text in pairs:
        if field in REFERENCES:
            before, _, rest = text.rpartition(":")
            outer, _, name = rest.rpartition("/")
            to = _key(name, before or REFERENCES[field], outer or namespace)
            yield ForeignLink(kind=field, to=to, name=name)


def _key(name: str, kind: str, namespace: str) -> str:
    return f"{kind}:{namespace}/{name}".lower()
