/// What an open clip is made of; shared by the files of this shim.
#pragma once

#include "CVideo.h"
#include "picture.h"

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>

struct cvideo_reader {
  AVFormatContext *format;
  AVIOContext *io;
  AVCodecContext *codec;
  AVPacket *packet;
  AVFrame *frame;
  cvideo_converter converter;
  int stream;
  int rotation;
  int draining;
  int ended_early;
  int64_t refused;
  // Times of the packet to begin with and of the one to stop before; none for the whole clip.
  int64_t from, until;
};
