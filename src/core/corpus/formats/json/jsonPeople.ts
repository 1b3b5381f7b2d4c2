import { joinName } from '../../values/personName.ts';
import { isJsonObject, isList } from './jsonText.ts';
import { plainText } from './jsonValues.ts';

const FAMILY_KEYS = [
  'family',
  'lastName',
  'last_name',
  'lastname',
  'familyName',
  'family_name',
  'surname',
  'last',
  'family-names',
  'ce:surname',
];
const GIVEN_KEYS = [
  'given',
  'firstName',
  'first_name',
  'firstname',
  'givenName',
  'given_name',
  'forename',
  'forenames',
  'first',
  'given-name',
  'given-names',
  'ce:given-name',
  'initials',
];
const NAME_KEYS = [
  'name',
  'display_name',
  'fullName',
  'full_name',
  'fullname',
  'literal',
  'raw_author_name',
  'authorName',
  'author_name',
  'authname',
  'creatorName',
  'collectiveName',
  'collective_name',
  'displayName',
  'credit-name',
  'wosStandard',
  'ce:indexed-name',
  'value',
  '@value',
  '$',
  'text',
  'creator',
];

/** What dblp puts behind the names of namesakes. */
const NAMESAKE = / \d{4}$/;

/** Where people work and what numbers them, as OSTI puts it behind their names: `One, Ann [Lab] (ORCID:…)`. */
const WHERE = /(?<!\s)\s*(?:\[[^[\]]*\]|\(ORCID:[^()]*\))[^,]*$/;

/** Names of the authors: a list of them, of objects, or one of either; people with another role are left out. */
export function people(value: unknown): readonly string[] {
  const items = isList(value)
    ? value
    : isJsonObject(value)
      ? (['author', 'authors', 'value'].map((key) => value[key]).find(isList) ?? [value])
      : [value];
  return items.map((item) => person(item).replace(NAMESAKE, '')).filter(Boolean);
}

function person(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.replace(WHERE, '').trim();
  if (depth > 3) return '';
  // arXiv's snapshot: family name, given names, suffix, affiliations.
  if (isList(value)) return joinName(plainText(value[0]), plainText(value[1]), plainText(value[2]));
  if (!isJsonObject(value)) return '';
  if (typeof value['creatorType'] === 'string' && value['creatorType'] !== 'author') return '';
  const read = (keys: readonly string[]) =>
    keys.map((key) => (Object.hasOwn(value, key) ? plainText(value[key]) : '')).find(Boolean) ?? '';
  const family = [read(['non-dropping-particle', 'name-particle']), read(FAMILY_KEYS)].filter(Boolean).join(' ');
  const middle = isList(value['middle']) ? value['middle'].map(plainText).join(' ') : read(['middle', 'middle_name']);
  if (family !== '')
    return joinName(
      family,
      [read(GIVEN_KEYS), middle, read(['dropping-particle'])].filter(Boolean).join(' '),
      read(['suffix', 'name-suffix']),
    );
  const name = read(NAME_KEYS);
  if (name !== '') return name;
  return (
    ['author', 'person', 'person_or_org', 'profile', 'name', 'credit-name']
      .map((key) => (Object.hasOwn(value, key) ? person(value[key], depth + 1) : ''))
      .find(Boolean) ?? ''
  );
}
