import Handlebars from 'handlebars';

/** Plain values, as templates take them. */
export type HtmlFields = Readonly<Record<string, unknown>>;

/** An HTML page from a template of `templates/web/`; every value is escaped, and one that is not there is a mistake. */
export function htmlPage(template: string, fields: HtmlFields): string {
  return Handlebars.create().compile<HtmlFields>(template, { strict: true })(fields);
}
