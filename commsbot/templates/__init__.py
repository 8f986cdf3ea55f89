"""The message library (port Templates): loads `message_templates/`, refuses what could mislead, and renders texts in sandboxed Jinja.

The folder holds `languages.toml` (marks and how times read), `types.toml` (incident types in words that fit "We have a report of …"),
`instructions.toml` (what people are told to do, and the words that lift it) and three kinds of templates: `phases/` (generic), `incidents/<type>/`
(only what differs from the phase), `routine/` and `standing/`. A template is `<name>.toml` with `<name>.<language>.j2` beside it. An agency's own folder
has the same form; a file there takes the place of the file of the same name here. `message_templates/README.md` tells how they are written: fields, languages,
parts that renditions share, reviews.
"""
