"""The page of each kind of thing: opgave, coalitie, organisatie, grenswerker, team and the rest."""
