-- The views of the SQLite database, each the answer to a question that is often asked, with names instead of ids.
-- They keep to the SQL that SQLite and DuckDB share; DuckDB also opens no view with a hyphen in its name.

CREATE VIEW wie_zit_waar AS
SELECT c.titel AS coalitie, p.naam AS partij, p.soort AS soort, o.wereld AS wereld, d.rol AS rol,
  c."afgeleid.niveau" AS niveau, c."afgeleid.vorm" AS vorm, d.fase AS fase, d.telt AS telt,
  d.zekerheid AS zekerheid, d.coalitie AS "coalitie-id", d.partij AS "partij-id"
FROM deelnames d JOIN coalities c ON c.id = d.coalitie JOIN alles p ON p.id = d.partij
LEFT JOIN organisaties o ON o.id = d.thuis;

CREATE VIEW coalities_per_opgave AS
SELECT o.titel AS opgave, c.titel AS coalitie, c."afgeleid.niveau" AS niveau, c."afgeleid.vorm" AS vorm,
  c."afgeleid.fase" AS fase, c."afgeleid.deelnemers" AS deelnemers, o.id AS "opgave-id", c.id AS "coalitie-id"
FROM "coalitie-opgaven" w JOIN opgaven o ON o.id = w.opgave JOIN coalities c ON c.id = w.coalitie;

CREATE VIEW tafels_per_organisatie AS
SELECT o.titel AS organisatie, o.wereld AS wereld, count(DISTINCT d.coalitie) AS tafels,
  o.id AS "organisatie-id"
FROM organisaties o LEFT JOIN deelnames d ON d.thuis = o.id AND d.telt = 'ja'
GROUP BY o.id;

CREATE VIEW banden_met_namen AS
SELECT a.titel AS een, b.titel AS ander, t.redenen AS redenen, t.vastgelegd AS vastgelegd,
  t.organisaties AS organisaties, t.grenzen AS grenzen, t.een AS "een-id", t.ander AS "ander-id"
FROM banden t JOIN coalities a ON a.id = t.een JOIN coalities b ON b.id = t.ander;

CREATE VIEW wat_we_niet_weten AS
SELECT titel AS coalitie, "afgeleid.niveau" IS NULL AS "niveau-onbekend",
  "afgeleid.vorm" IS NULL AS "vorm-onbekend", "deelnemers-volledig" AS "deelnemers-volledig",
  id AS "coalitie-id"
FROM coalities
WHERE "afgeleid.niveau" IS NULL OR "afgeleid.vorm" IS NULL
  OR coalesce("deelnemers-volledig", '') <> 'volledig';
