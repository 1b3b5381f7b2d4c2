import path from 'node:path';
import { circleThrough, resolveImport } from './imports.js';

/**
 * Borders between folders, held by the file that an import means and not by how it is written.
 *
 * A border is `{ from, may, why }`: files below the folder `from` may import each other and what is below the folders (or is one of the
 * files) of `may`, and nothing else of the project. The border with the longest `from` counts. Packages are not its matter.
 */
const paths = {
  meta: {
    type: 'problem',
    schema: [{ type: 'array' }],
    messages: { crossed: '{{from}} may not import {{to}}: {{why}}' },
  },
  create(context) {
    const root = context.cwd;
    const file = path.relative(root, context.filename).replaceAll('\\', '/');
    const border = context.options[0]
      .filter(({ from }) => file.startsWith(from))
      .sort((a, b) => b.from.length - a.from.length)[0];
    if (!border) return {};
    const allowed = [border.from, ...border.may];
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const to = resolveImport(root, file, source.value);
      if (to === null || !to.startsWith('src/') || allowed.some((start) => to.startsWith(start))) return;
      context.report({ node: source, messageId: 'crossed', data: { from: border.from, to, why: border.why } });
    };
    return forEachImport(check);
  },
};

/** No file imports itself by way of others, types included. */
const circles = {
  meta: { type: 'problem', schema: [], messages: { circle: 'These files import each other in a circle: {{way}}' } },
  create(context) {
    const root = context.cwd;
    const file = path.relative(root, context.filename).replaceAll('\\', '/');
    return {
      Program(node) {
        const way = circleThrough(root, file);
        if (way) context.report({ node, messageId: 'circle', data: { way: way.join(' → ') } });
      },
    };
  },
};

function forEachImport(check) {
  return {
    ImportDeclaration: ({ source }) => check(source),
    ExportAllDeclaration: ({ source }) => check(source),
    ExportNamedDeclaration: ({ source }) => check(source),
    ImportExpression: ({ source }) => check(source),
  };
}

export default { rules: { paths, circles } };
