// Where a clip can be cut so that its parts, decoded apart, give the frames of the whole.
#include "reader.h"

#include <stdio.h>

int cvideo_any_unit(const AVPacket *packet, int length_size, cvideo_is_unit is) {
  const uint8_t *at = packet->data, *end = at + packet->size;
  if (length_size == 0) {
    for (; end - at > 3; at++)
      if (at[0] == 0 && at[1] == 0 && at[2] == 1 && is(at + 3, end - at - 3)) return 1;
    return 0;
  }
  while (end - at > length_size) {
    uint32_t length = 0;
    for (int i = 0; i < length_size; i++) length = length << 8 | *at++;
    if (is(at, end - at)) return 1;
    if (length > (uint32_t)(end - at)) return 0;
    at += length;
  }
  return 0;
}

int cvideo_length_size(const AVCodecParameters *parameters) {
  return parameters->codec_id == AV_CODEC_ID_H264 && parameters->extradata_size >= 5 &&
                 parameters->extradata[0] == 1
             ? (parameters->extradata[4] & 3) + 1
             : 0;
}

// An IDR picture of H.264: decoding after it refers to nothing before it.
//
// Containers mark recovery points as keyframes too, after which pictures may still refer to what came before.
static int is_idr(const uint8_t *unit, ptrdiff_t size) { return size > 0 && (*unit & 31) == 5; }

cvideo_status cvideo_next_packet(cvideo_reader *reader, cvideo_packet *info, char *message) {
  const AVCodecParameters *parameters = reader->format->streams[reader->stream]->codecpar;
  // For these alone it is known here what a packet begins; and only these need no conversion a frame.
  if (parameters->codec_id != AV_CODEC_ID_H264 || reader->rotation != 0 ||
      (parameters->format != AV_PIX_FMT_YUV420P && parameters->format != AV_PIX_FMT_YUVJ420P)) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "not upright H.264 in 8-bit 4:2:0");
    return CVIDEO_CODEC;
  }
  AVPacket *packet = reader->packet;
  do {
    av_packet_unref(packet);
    int code = av_read_frame(reader->format, packet);
    if (code == AVERROR_EOF) return CVIDEO_END;
    if (code < 0) {
      snprintf(message, CVIDEO_MESSAGE_SIZE, "damaged");
      return CVIDEO_UNREADABLE;
    }
  } while (packet->stream_index != reader->stream);
  int is_sound = packet->pts != AV_NOPTS_VALUE &&
                 (packet->flags & (AV_PKT_FLAG_CORRUPT | AV_PKT_FLAG_DISCARD)) == 0;
  *info = (cvideo_packet){packet->pts, packet->dts != AV_NOPTS_VALUE ? packet->dts : packet->pts,
                          (packet->flags & AV_PKT_FLAG_KEY) != 0 &&
                              cvideo_any_unit(packet, cvideo_length_size(parameters), is_idr)};
  av_packet_unref(packet);
  if (is_sound) return CVIDEO_OK;
  snprintf(message, CVIDEO_MESSAGE_SIZE, "damaged");
  return CVIDEO_UNREADABLE;
}

cvideo_status cvideo_cut(cvideo_reader *reader, cvideo_packet from, int64_t until, char *message) {
  int code = av_seek_frame(reader->format, reader->stream, from.place, AVSEEK_FLAG_BACKWARD);
  if (code < 0) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "cannot be searched");
    return CVIDEO_UNREADABLE;
  }
  avcodec_flush_buffers(reader->codec);
  reader->from = from.pts;
  reader->until = until;
  return CVIDEO_OK;
}
