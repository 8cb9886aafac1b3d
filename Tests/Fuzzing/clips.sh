#!/bin/sh
# Makes the seeds of corpus/container anew: a second or less of a test card in each container and codec that can be
# written here. They are checked in; other versions of ffmpeg write other bytes, which serve as well.
set -eu
cd "$(dirname "$0")/corpus/container"
card() { # size, frames, output options …, file
  size=$1 frames=$2
  shift 2
  ffmpeg -v error -y -f lavfi -i "testsrc=size=$size:rate=10" -frames:v "$frames" -fflags +bitexact \
    -flags:v +bitexact "$@"
}
x264="-c:v libx264 -preset veryfast -g 4 -bf 2 -pix_fmt yuv420p"
card 64x48 8 $x264 h264.mp4
card 64x48 8 $x264 -movflags +frag_keyframe+empty_moov fragmented.mp4
card 64x48 8 $x264 h264.mkv
card 64x48 8 $x264 h264.ts
card 64x48 8 $x264 -f h264 raw.h264
card 64x48 4 -c:v libx264 -g 2 -pix_fmt yuv420p10le deep.mkv
card 64x48 4 -c:v libx264 -g 2 -pix_fmt yuv444p full.mkv
card 64x48 4 -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p hevc.mp4
card 64x48 4 -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p -f hevc raw.hevc
card 64x48 6 -c:v mpeg4 mpeg4.avi
card 64x48 6 -c:v msmpeg4v2 msmpeg4.avi
card 64x48 3 -c:v mjpeg -pix_fmt yuvj420p mjpeg.avi
card 64x48 2 -c:v mjpeg -pix_fmt yuvj420p -f mjpeg raw.mjpeg
card 32x24 2 -c:v huffyuv -pix_fmt yuv422p huffyuv.avi
card 32x24 2 -c:v ffv1 ffv1.mkv
card 16x16 2 -c:v rawvideo -pix_fmt rgb24 raw.avi
card 16x16 2 -pix_fmt yuv420p small.y4m
card 64x48 6 -r 25 -c:v mpeg2video -flags:v +ildct+ilme interlaced.ts
card 64x48 6 -r 25 -c:v mpeg1video mpeg1.mpg
card 64x48 6 -c:v wmv2 wmv2.asf
card 64x48 6 -c:v flv flv1.flv
card 64x48 6 -c:v libvpx -deadline realtime vp8.webm
card 64x48 6 -c:v libvpx-vp9 -deadline realtime vp9.webm
card 64x48 3 -c:v libaom-av1 -cpu-used 8 av1.mkv
card 16x16 2 -c:v png png.mkv
card 16x16 2 -c:v bmp bmp.avi
# Turned by a quarter; cut off before its index; two sizes and a restart of the clock; sound beside it; uneven frames.
ffmpeg -v error -y -i h264.mp4 -c copy -metadata:s:v:0 rotate=90 -fflags +bitexact turned.mp4
head -c 900 h264.mp4 > no-index.mp4
card 32x32 4 $x264 other.ts
cat h264.ts other.ts h264.ts > restart.ts
rm other.ts
ffmpeg -v error -y -f lavfi -i "testsrc=size=64x48:rate=10:duration=0.5" -f lavfi -i "sine=duration=0.5" \
  -c:v mpeg4 -c:a mp2 -b:a 32k -fflags +bitexact sound.avi
card 64x48 6 $x264 -vf "setpts=N*N/10/TB" -vsync vfr uneven.mp4
python3 - <<'PY'
"""Dahua's container, which ffmpeg reads but does not write: the raw H.264 above in frames of its own."""
import struct

data = open("raw.h264", "rb").read()
starts = [i for i in range(len(data) - 3) if data[i:i + 4] == b"\0\0\0\1"] + [len(data)]
out = b""
for number, (start, end) in enumerate(zip(starts, starts[1:])):
    payload = data[start:end]
    extra = bytes([0x80, 0, 8, 6, 0x81, 0, 4, 10])
    length = 24 + len(extra) + len(payload) + 8
    out += b"DHAV" + bytes([0xFD, 0, 0, 0]) + struct.pack("<III", number, length, 0x60000000 + number)
    out += struct.pack("<HBB", 100 * number & 0xFFFF, len(extra), 0) + extra + payload
    out += b"dhav" + struct.pack("<I", length)
open("h264.dav", "wb").write(out)
PY
