# A detector in awk: says "light-on" while more than a hundredth of the picture is bright.
#
# Reads YUV4MPEG2 (4:2:0) on standard input, one record a frame, and writes one JSON object a line. Run it with LC_ALL=C, so that a
# character is a byte. No other program is started: a confined program may not.
BEGIN { RS = "FRAME Xtime=" }

# The header, `YUV4MPEG2 W320 H240 F8:1 ...`: width and height.
NR == 1 {
  split($0, words, " ")
  for (i in words) {
    if (words[i] ~ /^W[0-9]+$/) width = substr(words[i], 2)
    if (words[i] ~ /^H[0-9]+$/) height = substr(words[i], 2)
  }
  next
}

{
  newline = index($0, "\n")
  time = substr($0, 1, newline - 1)
  luma = substr($0, newline + 1, width * height)
  bright = gsub(/[\300-\377]/, "", luma) / (width * height)
  if (bright > 0.01 && start == "") start = time
  if (bright <= 0.01 && start != "") said(time)
}

END { if (start != "") said(time) }

function said(end) {
  printf "{\"alarm\": {\"event\": \"light-on\", \"start\": %s, \"end\": %s}}\n", start, end
  start = ""
}
