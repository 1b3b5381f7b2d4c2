// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {import('rollup-plugin-license').Dependency} Dependency */

/**
 * What is bundled into a part of the build, told twice: the licences in words (`PART.txt`), and a software bill of materials as CycloneDX
 * 1.6 (`PART.cdx.json`), for programs that look for known faults. Options of rollup-plugin-license.
 *
 * @param {string} part such as `cli`
 * @returns {import('rollup-plugin-license').Options}
 */
export function notices(part) {
  const output = (/** @type {string} */ file, /** @type {(packages: Dependency[]) => string} */ written) => ({
    file: `build/notices/${part}.${file}`,
    template: (/** @type {Dependency[]} */ packages) => written(allOf(part, packages)),
  });
  return {
    thirdParty: {
      output: [
        output('txt', (packages) => packages.map((one) => one.text()).join('\n\n---\n\n')),
        output('cdx.json', (packages) => billOf(part, packages)),
      ],
    },
  };
}

/** Packages of each part so far: there are several workers, each a bundle of its own. @type {Map<string, Map<string, Dependency>>} */
const known = new Map();

/** @param {string} part @param {Dependency[]} packages */
function allOf(part, packages) {
  const all = known.get(part) ?? new Map();
  known.set(part, all);
  for (const one of packages) all.set(purlOf(one.name, one.version), one);
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** @param {string} part @param {Dependency[]} packages */
function billOf(part, packages) {
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const components = packages.map(({ name, version, license }) => {
    const integrity = locked[`node_modules/${name}`]?.integrity;
    return {
      type: 'library',
      'bom-ref': purlOf(name, version),
      name,
      version,
      purl: purlOf(name, version),
      ...(license && { licenses: [license.includes(' ') ? { expression: license } : { license: { id: license } }] }),
      ...(integrity && { hashes: [hashOf(integrity)] }),
    };
  });
  const self = { type: 'application', 'bom-ref': purlOf(own.name, own.version), name: own.name, version: own.version };
  // Neither a time nor a serial number: the same build gives the same bytes.
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...self, description: `Corpuscope, ${part}` } },
    components,
    dependencies: [{ ref: self['bom-ref'], dependsOn: components.map(({ purl }) => purl) }],
  };
  return JSON.stringify(bill, null, 2);
}

/** @param {string | null} name @param {string | null} version */
const purlOf = (name, version) => `pkg:npm/${(name ?? '').replace('@', '%40')}@${version}`;

/** `sha512-…` in base 64, as npm has it, to hexadecimal. @param {string} integrity */
function hashOf(integrity) {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}
