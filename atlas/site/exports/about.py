"""What a download says of itself, in the words of each format: whose it is, on what date, under what conditions."""

from dataclasses import dataclass
from datetime import date

from atlas.content.config.settings import Settings
from atlas.content.values import Entity
from atlas.site.exports.scope import ExportScope
from atlas.site.urls import address_of, root_from


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Where a download lies and what it is of. `name` is that of its files, `folder` ends in `/`."""

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
        """The date on which everything is seen."""
        return self.scope.landscape.on

    def to(self, address: str) -> str:
        """The way from a file of this download to an address of the site; in full if the atlas has an address."""
        home = self.settings.address
        return f"{home.rstrip('/')}/{address}" if home else f"{root_from(self.folder)}{address}"

    def page(self, entity: Entity) -> str:
        """The way to a page."""
        return self.to(address_of(entity))
