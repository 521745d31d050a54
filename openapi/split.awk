# Cuts NSwag's one output into files at "//@@file NAME". A line of "//@@" alone is an empty line; the empty lines of the templates are not.
function trimmed(line) { sub(/[ \t\r]+$/, "", line); return line }
{ gsub(/@namespace/, namespace); gsub(/@client/, client); line = trimmed($0) }
line ~ /^ *\/\/@@group / { next }
line ~ /^ *\/\/@@file /  { if (file) close(file); split(line, words, " "); file = out "/" words[2]; blank = 0; next }
!file || line == ""      { next }
line ~ /^ *\/\/@@$/      { blank = 1; next }
# No empty line after an opening brace or before a closing one.
{
    if (blank && line !~ /^ *[}\]]/ && last !~ /[{\[]$/) print "" > file
    print line > file
    last = line; blank = 0
}
