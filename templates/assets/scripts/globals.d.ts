// What the scripts find on the page: data that the site lays beside it, stemmers, and one another.

interface LandscapeParty {
  title: string;
  href: string;
}

interface LandscapeOpgave {
  title: string;
  href: string;
  related: string[];
}

interface LandscapeCoality {
  title: string;
  href: string;
  runs: boolean;
  offered: boolean;
  complete: boolean;
  opgaven: string[];
  parties: string[];
  areas: string[];
  places: string[];
  worlds: string[];
  level: string;
  form: string;
  side: string;
  logica: string;
  open: string;
  phase: string;
}

interface Landscape {
  coalities: Record<string, LandscapeCoality>;
  opgaven: Record<string, LandscapeOpgave>;
  parties: Record<string, LandscapeParty>;
  places: Record<string, string>;
  declared: string[][];
  former: Record<string, string>;
}

/** Kind, title, sentence and facts. */
type Preview = [string, string, string, [string, string][]];

interface SearchIndex {
  language: string;
  stop: string[];
  /** Name of one, name of many, factor, and its value in addresses. */
  kinds: [string, string, number, string][];
  weights: number[];
  says: Record<string, string>;
}

/** Address, title, kind, line, whether it is past, another name, and at how many tables. */
type SearchPage = [string, string, number, string, number, string, number];

interface SearchShard {
  pages: SearchPage[];
  terms: string;
}

interface SearchHit {
  number: number;
  address: string;
  title: string;
  kind: number;
  line: string;
  past: boolean;
  score: number;
  why: { score: number; word: string; place: number }[];
  without: string[];
}

interface SearchEngine {
  find(query: string): { hits: SearchHit[] };
  tokens(text: string): { word: string; stem: string; typed: string }[];
  kinds: SearchIndex["kinds"];
}

interface Stemmer {
  stemWord(word: string): string;
}

declare const DutchStemmer: new () => Stemmer;
declare const PorterStemmer: new () => Stemmer;

interface Window {
  AtlasMoved?: Record<string, string>;
  AtlasSearch: (index: SearchIndex, shards: SearchShard[]) => SearchEngine;
  ATLAS_LANDSCAPE?: Landscape;
  ATLAS_SEARCH: SearchIndex;
  ATLAS_SEARCH_SHARDS: SearchShard[];
  ATLAS_PREVIEWS: Record<string, Record<string, Preview> & { "*"?: number }>;
  ATLAS_ANSWERS?: Record<string, Record<string, string>>;
  ATLAS_PAGES?: Record<string, Record<string, unknown>>;
  ATLAS_NAMES?: { pages: string[][]; places: string[]; former: Record<string, string> };
}
