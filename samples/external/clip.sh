#!/bin/sh
# Makes this sample's clip with ffmpeg: ten seconds of a dark floor, where a bright square stands from 2 to 5 s and from 7 to 9 s.
# Nothing of it was filmed; its truth holds by construction.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$here/footage"
ffmpeg -v error -y -f lavfi -i color=c=0x303030:size=320x240:rate=8:duration=10 \
  -vf "drawbox=x=200:y=80:w=48:h=96:color=0xf0f0f0:t=fill:enable='gte(t,2)*lt(t,5)+gte(t,7)*lt(t,9)',format=yuv420p" \
  -c:v ffv1 "$here/footage/square.mkv"
