#!/bin/sh
# The OpenCV libraries that the program loads at start must be those that Package.swift names, and no other.
set -eu
tool=$1
allowed="core dnn imgproc objdetect video"
needed=$(readelf -d "$tool" | sed -n 's/.*NEEDED.*\[libopencv_\([a-z0-9]*\)\.so.*/\1/p' | sort)
for library in $needed; do
  case " $allowed " in
    *" $library "*) ;;
    *) echo "linkage: libopencv_$library is NEEDED, but Package.swift does not name it" >&2; exit 1 ;;
  esac
done
[ -n "$needed" ] || { echo "linkage: no OpenCV library is NEEDED: the check looks at the wrong file" >&2; exit 1; }
echo "linkage: OpenCV libraries loaded:" $needed
