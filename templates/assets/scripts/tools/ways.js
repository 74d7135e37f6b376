// What binds two coalities, and the way from one to the other along bonds.

/**
 * The running coalities with an opgave.
 * @param {Landscape} data
 * @param {string} opgave
 */
export function running(data, opgave) {
  const runs = Object.entries(data.coalities).filter(([, coality]) => coality.runs && coality.opgaven.includes(opgave));
  return runs.map(([id]) => id);
}

/**
 * The running coalities that a party is known to take part in.
 * @param {Landscape} data
 * @param {string} party
 */
export function seatsOf(data, party) {
  const runs = Object.entries(data.coalities).filter(([, coality]) => coality.runs && coality.parties.includes(party));
  return runs.map(([id]) => id);
}

/**
 * What binds two coalities directly: a stated relation, else the parties that sit in both.
 * @param {Landscape} data
 * @param {string} one
 * @param {string} other
 * @param {string} stated the word for a stated relation
 */
export function bond(data, one, other, stated) {
  if (data.declared.some((pair) => pair.includes(one) && pair.includes(other))) return stated;
  const shared = data.coalities[one].parties.filter((party) => data.coalities[other].parties.includes(party));
  return shared
    .slice(0, 3)
    .map((party) => data.parties[party].title)
    .join(", ");
}

/**
 * The coalities from one to the other along the fewest bonds; none if there is no way.
 * @param {Landscape} data
 * @param {string} start
 * @param {string} end
 */
export function way(data, start, end) {
  const open = Object.keys(data.coalities).filter((id) => data.coalities[id].runs || id === start || id === end);
  const from = new Map([[start, start]]);
  const edge = [start];
  for (const current of edge) {
    for (const id of open) {
      if (from.has(id) || !bond(data, current, id, "stated")) continue;
      from.set(id, current);
      edge.push(id);
    }
    if (from.has(end)) return stops(from, start, end);
  }
  return [];
}

/**
 * @param {Map<string, string>} from
 * @param {string} start
 * @param {string} end
 */
function stops(from, start, end) {
  const path = [end];
  while (path[0] !== start) path.unshift(from.get(path[0]) ?? start);
  return path;
}
