// Finds in the schema of problem files what may stand at a place of a text: the keys, or the words of a key.
export class Schema {
  constructor(root) {
    this.root = root;
  }

  /** What may stand at the end of a text: names with what they mean, and how many letters of them are typed already. */
  at(text) {
    const line = text.slice(text.lastIndexOf("\n") + 1);
    const value = line.match(/([\w-]+):\s+([\w-]*)$/);
    const path = placeOf(text);
    if (value && path) {
      const words = this.alternatives(this.under(this.nodes(path), value[1])).flatMap(node => node.enum ?? (node.type === "boolean" ? [true, false] : []));
      return { typed: value[2].length, found: words.map(word => ({ text: String(word), about: "" })) };
    }
    const key = line.match(/(^\s*|^\s*(?:-\s+)+|[{,]\s*)([\w-]*)$/);
    return key && path ? { typed: key[2].length, found: this.keys(path) } : { typed: 0, found: [] };
  }

  keys(path) {
    const found = new Map();
    for (const node of this.nodes(path)) {
      for (const [name, about] of Object.entries(node.properties ?? {})) {
        found.set(name, { text: `${name}: `, about: about.description ?? this.plain(about).description ?? "" });
      }
    }
    return [...found.values()];
  }

  /** All that the schema says of a place. */
  nodes(path) {
    return path.reduce((nodes, step) => this.under(nodes, step), this.alternatives([this.root]));
  }

  under(nodes, step) {
    return this.alternatives(nodes.flatMap(node => {
      const below = step === "-" ? node.items : node.properties?.[step] ?? node.additionalProperties;
      return below && typeof below === "object" ? [below] : [];
    }));
  }

  alternatives(nodes) {
    return nodes.flatMap(node => {
      const plain = this.plain(node);
      return [plain, ...this.alternatives([...(plain.anyOf ?? []), ...(plain.oneOf ?? []), ...(plain.allOf ?? [])])];
    });
  }

  plain(node) {
    return node.$ref ? { ...node.$ref.slice(2).split("/").reduce((at, step) => at?.[step], this.root), description: node.description } : node;
  }
}

/** The keys that lead to the end of a text, "-" for an entry of a list; undefined inside a text that goes on over lines. */
export function placeOf(text) {
  const lines = text.split("\n");
  const stack = [];
  let block = -1;
  lines.forEach((line, at) => {
    const last = at === lines.length - 1;
    const indent = line.length - line.trimStart().length;
    if (block >= 0 && (line.trim() === "" ? !last : indent > block) && !(last && line.trim() === "" && indent <= block)) {
      return;
    }
    block = -1;
    if (line.trim() === "" && !last) {
      return;
    }
    let column = indent;
    let rest = line.slice(indent);
    while (stack.length && closes(stack.at(-1), column, rest)) {
      stack.pop();
    }
    for (let dash = rest.match(/^-(\s+|$)/); dash; dash = rest.match(/^-(\s+|$)/)) {
      stack.push({ indent: column, step: "-" });
      column += dash[0].length;
      rest = rest.slice(dash[0].length);
    }
    const key = rest.match(/^"?([\w-]+)"?:(\s+|$)(.*)$/);
    if (key && !(last && /^[\w-]*$/.test(key[3]) && !key[3].startsWith("{"))) {
      stack.push({ indent: column, step: key[1] });
      block = /^[|>][+-]?\d*\s*$/.test(key[3]) ? column : -1;
      if (last) {
        stack.push(...inBraces(key[3]));
      }
    } else if (last) {
      stack.push(...inBraces(rest));
    }
  });
  return block >= 0 ? undefined : stack.map(entry => entry.step);
}

/** Whether a line ends what was open before; the entries of a list may stand under their key without being indented. */
function closes(open, column, rest) {
  return open.indent > column || open.indent === column && !(rest.startsWith("-") && open.step !== "-");
}

/** The keys that lead to the end of the braces and brackets that a line leaves open. */
function inBraces(rest) {
  const open = [];
  let key = "";
  const tokens = rest.replace(/"[^"]*"|'[^']*'/g, "x").match(/[{}[\],]|[\w-]+:|[^\s{}[\],:]+/g) ?? [];
  for (const token of tokens) {
    if (token === "{" || token === "[") {
      open.push([...(key ? [key] : []), ...(token === "[" ? ["-"] : [])]);
      key = "";
    } else if (token === "}" || token === "]") {
      open.pop();
      key = "";
    } else if (token === ",") {
      key = "";
    } else if (token.endsWith(":")) {
      key = token.slice(0, -1);
    }
  }
  return open.flat().map(step => ({ indent: Infinity, step }));
}
