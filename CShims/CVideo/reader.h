/// What an open clip is made of; shared by the files of this shim.
#pragma once

#include "CVideo.h"
#include "picture.h"

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>

/// More pictures than a decoder holds back to bring them into order.
#define CVIDEO_MOST_BLAMED 32

struct cvideo_reader {
  AVFormatContext *_Nullable format;
  AVIOContext *_Nullable io;
  AVCodecContext *_Nullable codec;
  AVPacket *_Nullable packet;
  AVFrame *_Nullable frame;
  cvideo_converter converter;
  int stream;
  int rotation;
  int draining;
  int ended_early;
  int64_t refused;
  // Whether a picture counts as damaged when its decoder reports an error; the time of the packet that was sent last, and
  // those of the latest ones of which something was reported.
  int listens;
  int64_t sent, blamed[CVIDEO_MOST_BLAMED], blames;
  // Times of the packet to begin with and of the one to stop before; none for the whole clip.
  int64_t from, until;
  // Times of packets that are not decoded, in rising order.
  int64_t *_Nullable left_out;
  int64_t left_out_count;
  // What times the vectors of the decoder; null unless they were asked for.
  struct cvideo_motion_log *_Nullable motion;
};

/// Whether a unit is one that is looked for; `unit` is its first byte and `size` what the packet has from there.
typedef int (*cvideo_is_unit)(const uint8_t *_Nonnull unit, ptrdiff_t size);

/// Whether a packet has such a unit; units stand behind their length of so many bytes, or behind start codes
/// 00 00 01 where that is 0.
int cvideo_any_unit(const AVPacket *_Nonnull packet, int length_size, cvideo_is_unit _Nonnull is);

/// Bytes of a unit's length in front of it; 0 where units stand behind start codes.
int cvideo_length_size(const AVCodecParameters *_Nonnull parameters);

/// Whether a packet is to be passed over.
int cvideo_leaves_out(const cvideo_reader *_Nonnull reader, const AVPacket *_Nonnull packet);

/// Asks a decoder that is not open yet for its vectors; CVIDEO_MEMORY or CVIDEO_OK, also where it never has any.
cvideo_status cvideo_motion_begin(cvideo_reader *_Nonnull reader);

/// Takes note of a packet before it is decoded; nothing happens where no vectors were asked for.
void cvideo_motion_note(cvideo_reader *_Nonnull reader, const AVPacket *_Nonnull packet);
