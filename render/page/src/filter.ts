// The filter box: terms side by side must all hold, `OR` is weaker, `-` or `NOT` turns one round, brackets group: as in `babad query`.

import { FilterError, termTest, type Test } from "./filter_terms";

export { FilterError } from "./filter_terms";

const deepest = 32;

/** "(", ")", and terms; a quoted part belongs to its term. */
const tokensOf = (text: string): string[] => text.match(/[()]|(?:"[^"]*"?|[^\s()"])+/g) ?? [];

class FilterParser {
  private at = 0;
  private depth = 0;
  constructor(private readonly tokens: string[]) {}

  parse(): Test {
    if (this.tokens.length === 0) return () => true;
    const test = this.anyOf();
    if (this.at < this.tokens.length) throw new FilterError(`'${this.tokens[this.at]}' is not expected here`);
    return test;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private anyOf(): Test {
    if (++this.depth > deepest) throw new FilterError("brackets are nested too deep");
    const tests = [this.allOf()];
    while (this.take("OR")) tests.push(this.allOf());
    this.depth--;
    return tests.length === 1 ? tests[0] : (event) => tests.some((test) => test(event));
  }

  private atTerm(): boolean {
    const next = this.tokens[this.at];
    return next !== undefined && next !== ")" && next !== "OR";
  }

  private allOf(): Test {
    if (!this.atTerm()) throw new FilterError("a filter is missing, for instance actor:PRK");
    const tests: Test[] = [];
    while (this.atTerm()) {
      this.take("AND");
      tests.push(this.negation());
    }
    return tests.length === 1 ? tests[0] : (event) => tests.every((test) => test(event));
  }

  private negation(): Test {
    const token = this.tokens[this.at];
    if (token === "NOT" || token === "-") this.at++;
    else if (token?.startsWith("-") && token.length > 1) this.tokens[this.at] = token.slice(1);
    else return this.atom();
    if (!this.atTerm()) throw new FilterError("a filter is missing after NOT");
    if (++this.depth > deepest) throw new FilterError("brackets are nested too deep");
    const test = this.negation();
    this.depth--;
    return (event) => !test(event);
  }

  private atom(): Test {
    if (!this.atTerm()) throw new FilterError("a filter is missing");
    if (!this.take("(")) return termTest(this.tokens[this.at++]);
    const test = this.anyOf();
    if (!this.take(")")) throw new FilterError("a bracket is not closed");
    return test;
  }
}

/** Throws FilterError for a filter that cannot be understood. */
export const compileFilter = (text: string): Test => new FilterParser(tokensOf(text)).parse();

export const hasTerm = (filter: string, term: string): boolean => tokensOf(filter).includes(term);

/** Adds a term, or takes it out. */
export function toggleTerm(filter: string, term: string): string {
  const tokens = tokensOf(filter);
  if (tokens.includes(term)) return ` ${filter} `.replace(` ${term} `, " ").trim();
  return (tokens.includes("OR") ? `(${filter}) ${term}` : `${filter} ${term}`).trim();
}
