"""The page of each kind: opgave, coalitie, organisatie, grenswerker, team and the others."""
