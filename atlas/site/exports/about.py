"""The metadata of a download, for each format: its publisher, date and licence."""

from dataclasses import dataclass
from datetime import date

from atlas.content.config.settings import Settings
from atlas.content.values import Entity
from atlas.site.exports.scope import ExportScope
from atlas.site.urls import address_of, root_from


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The path and the subject of a download. `name` is that of its files, `folder` ends in `/`."""

    scope: ExportScope
    name: str
    folder: str
    audience: str

    @property
    def settings(self) -> Settings:
        """The settings of the atlas."""
        return self.scope.atlas.settings

    @property
    def title(self) -> str:
        """The title of the atlas."""
        return self.settings.title

    @property
    def on(self) -> date:
        """The reference date."""
        return self.scope.landscape.on

    def to(self, address: str) -> str:
        """The link from a file of this download to an address of the site; absolute if the atlas has an address."""
        home = self.settings.address
        return f"{home.rstrip('/')}/{address}" if home else f"{root_from(self.folder)}{address}"

    def page(self, entity: Entity) -> str:
        """The link to a page."""
        return self.to(address_of(entity))
