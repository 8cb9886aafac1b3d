// Where a clip can be cut so that its parts, decoded apart, give the frames of the whole.
#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
  const uint8_t *head = parameters->extradata;
  int size = parameters->extradata_size;
  // avcC and hvcC (ISO/IEC 14496-15) begin with their version; start codes begin with 0.
  if (parameters->codec_id == AV_CODEC_ID_H264 && size >= 5 && head[0] == 1) return (head[4] & 3) + 1;
  if (parameters->codec_id == AV_CODEC_ID_HEVC && size >= 23 && head[0] == 1) return (head[21] & 3) + 1;
  return 0;
}

// What the units of a packet say of its picture, by the first byte of each.
typedef struct {
  // A picture after which decoding refers to nothing before it. Containers mark recovery points as keyframes too, after which
  // pictures may still refer to what came before.
  cvideo_is_unit begins_anew;
  // A slice of a picture to which no other of its temporal layer refers.
  cvideo_is_unit is_spare;
  // Neither that nor a hint about it, a mark of its beginning, padding: parameter sets, other fields and extensions must stay.
  cvideo_is_unit is_worth_keeping;
  // Whether it lies above the lowest temporal layer.
  cvideo_is_unit is_layered;
} unit_rules;

static int is_idr(const uint8_t *unit, ptrdiff_t size) { return size > 0 && (*unit & 31) == 5; }

// nal_ref_idc 0 (ITU-T H.264, 7.4.1).
static int is_spare_slice(const uint8_t *unit, ptrdiff_t size) { return size > 0 && (*unit & 0x7F) == 1; }

static int is_worth_keeping(const uint8_t *unit, ptrdiff_t size) {
  int kind = size > 0 ? *unit & 31 : 0;
  return !(is_spare_slice(unit, size) || kind == 6 || kind == 9 || kind == 12);
}

static int hevc_kind(const uint8_t *unit, ptrdiff_t size) { return size > 1 ? *unit >> 1 & 63 : 63; }

static int is_hevc_idr(const uint8_t *unit, ptrdiff_t size) {
  int kind = hevc_kind(unit, size);
  return kind == 19 || kind == 20;
}

// A sub-layer non-reference picture: even kinds up to RASL_N (ITU-T H.265, table 7-1).
static int is_spare_hevc_slice(const uint8_t *unit, ptrdiff_t size) {
  int kind = hevc_kind(unit, size);
  return kind <= 8 && kind % 2 == 0;
}

static int is_worth_keeping_in_hevc(const uint8_t *unit, ptrdiff_t size) {
  int kind = hevc_kind(unit, size);
  return !(is_spare_hevc_slice(unit, size) || kind == 35 || (kind >= 38 && kind <= 40));
}

// Layers of H.264 have extensions, which are worth keeping.
static int is_never_layered(const uint8_t *unit, ptrdiff_t size) { return (void)unit, (void)size, 0; }

static int is_layered_in_hevc(const uint8_t *unit, ptrdiff_t size) { return size > 1 && (unit[1] & 7) > 1; }

static const unit_rules h264_rules = {is_idr, is_spare_slice, is_worth_keeping, is_never_layered};
static const unit_rules hevc_rules = {is_hevc_idr, is_spare_hevc_slice, is_worth_keeping_in_hevc,
                                      is_layered_in_hevc};

static const unit_rules *rules_of(const cvideo_reader *reader) {
  const AVCodecParameters *parameters = reader->format->streams[reader->stream]->codecpar;
  // Only these need no conversion a frame.
  if (reader->rotation != 0 ||
      (parameters->format != AV_PIX_FMT_YUV420P && parameters->format != AV_PIX_FMT_YUVJ420P))
    return NULL;
  if (parameters->codec_id == AV_CODEC_ID_H264) return &h264_rules;
  return parameters->codec_id == AV_CODEC_ID_HEVC ? &hevc_rules : NULL;
}

cvideo_status cvideo_next_packet(cvideo_reader *reader, cvideo_packet *info, char *message) {
  const unit_rules *rules = rules_of(reader);
  if (rules == NULL) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "not upright H.264 or H.265 in 8-bit 4:2:0");
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
  int length_size = cvideo_length_size(reader->format->streams[reader->stream]->codecpar);
  int is_key = (packet->flags & AV_PKT_FLAG_KEY) != 0;
  *info = (cvideo_packet){
      .pts = packet->pts,
      .place = packet->dts != AV_NOPTS_VALUE ? packet->dts : packet->pts,
      .begins_anew = is_key && cvideo_any_unit(packet, length_size, rules->begins_anew),
      .is_spare = !is_key && cvideo_any_unit(packet, length_size, rules->is_spare) &&
                  !cvideo_any_unit(packet, length_size, rules->is_worth_keeping),
      .is_layered = cvideo_any_unit(packet, length_size, rules->is_layered),
  };
  av_packet_unref(packet);
  if (is_sound) return CVIDEO_OK;
  snprintf(message, CVIDEO_MESSAGE_SIZE, "damaged");
  return CVIDEO_UNREADABLE;
}

cvideo_status cvideo_cut(cvideo_reader *reader, cvideo_part part, const int64_t *left_out, int64_t count,
                         char *message) {
  int64_t *kept = NULL;
  if (count > 0 && (kept = av_malloc_array((size_t)count, sizeof *kept)) == NULL) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "out of memory");
    return CVIDEO_MEMORY;
  }
  if (kept != NULL) memcpy(kept, left_out, (size_t)count * sizeof *kept);
  av_free(reader->left_out);
  reader->left_out = kept;
  reader->left_out_count = count;
  int code = av_seek_frame(reader->format, reader->stream, part.place, AVSEEK_FLAG_BACKWARD);
  if (code < 0) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "cannot be searched");
    return CVIDEO_UNREADABLE;
  }
  avcodec_flush_buffers(reader->codec);
  reader->draining = 0;
  reader->from = part.from;
  reader->until = part.until;
  return CVIDEO_OK;
}

static int in_time(const void *a, const void *b) {
  int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
  return (one > other) - (one < other);
}

int cvideo_leaves_out(const cvideo_reader *reader, const AVPacket *packet) {
  return reader->left_out_count > 0 &&
         bsearch(&packet->pts, reader->left_out, (size_t)reader->left_out_count, sizeof packet->pts,
                 in_time) != NULL;
}
