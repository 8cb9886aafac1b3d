// The motion that a decoder was told, as speeds on a coarse grid.
#include "reader.h"

#include <stdio.h>
#include <string.h>

#include <libavutil/motion_vector.h>

// Packets that can stand between one and those it refers to: 16 reference pictures at most, with others between them.
enum { remembered = 64 };

struct cvideo_motion_log {
  int length_size;
  cvideo_is_unit is_reference;
  // The packets decoded last, the latest before `count` modulo their number.
  struct {
    int64_t pts;
    int is_reference;
  } packets[remembered];
  int64_t count;
};

// Slices of H.264 say whether others may refer to their picture.
static int is_h264_reference(const uint8_t *unit, ptrdiff_t size) {
  return size > 0 && (*unit & 31) >= 1 && (*unit & 31) <= 5 && (*unit & 0x60) != 0;
}

// A picture of MPEG-4 part 2 other than B.
static int is_mpeg4_reference(const uint8_t *unit, ptrdiff_t size) {
  return size > 1 && unit[0] == 0xb6 && unit[1] >> 6 != 2;
}

// A picture of MPEG-2 other than B.
static int is_mpeg2_reference(const uint8_t *unit, ptrdiff_t size) {
  return size > 2 && unit[0] == 0 && (unit[2] >> 3 & 7) != 3;
}

cvideo_status cvideo_motion_begin(cvideo_reader *reader) {
  const AVCodecParameters *parameters = reader->format->streams[reader->stream]->codecpar;
  cvideo_is_unit is = parameters->codec_id == AV_CODEC_ID_H264         ? is_h264_reference
                      : parameters->codec_id == AV_CODEC_ID_MPEG4      ? is_mpeg4_reference
                      : parameters->codec_id == AV_CODEC_ID_MPEG2VIDEO ? is_mpeg2_reference
                                                                       : NULL;
  // The vectors of a turned picture would have to be turned too: nobody needed that yet.
  if (is == NULL || reader->rotation != 0) return CVIDEO_OK;
  reader->motion = av_mallocz(sizeof *reader->motion);
  if (reader->motion == NULL) return CVIDEO_MEMORY;
  reader->motion->length_size = cvideo_length_size(parameters);
  reader->motion->is_reference = is;
  reader->codec->export_side_data |= AV_CODEC_EXPORT_DATA_MVS;
  return CVIDEO_OK;
}

void cvideo_motion_note(cvideo_reader *reader, const AVPacket *packet) {
  struct cvideo_motion_log *log = reader->motion;
  if (log == NULL) return;
  int slot = (int)(log->count++ % remembered);
  log->packets[slot].pts = packet->pts;
  log->packets[slot].is_reference =
      packet->pts != AV_NOPTS_VALUE && cvideo_any_unit(packet, log->length_size, log->is_reference);
}

// Ticks from a frame to the nearest reference picture before (0) and after (1) it; 0 where there is none.
static void measure_distances(const struct cvideo_motion_log *log, int64_t pts, double ticks[2]) {
  ticks[0] = ticks[1] = 0;
  int64_t first = log->count > remembered ? log->count - remembered : 0, own = log->count - 1;
  while (own >= first && log->packets[own % remembered].pts != pts) own--;
  // A frame refers only to what was decoded before it.
  for (int64_t i = first; i < own; i++) {
    if (!log->packets[i % remembered].is_reference) continue;
    double distance = (double)log->packets[i % remembered].pts - (double)pts;
    if (distance < 0 && (ticks[0] == 0 || distance > ticks[0])) ticks[0] = distance;
    if (distance > 0 && (ticks[1] == 0 || distance < ticks[1])) ticks[1] = distance;
  }
}

static const AVFrameSideData *vectors_of(const cvideo_reader *reader) {
  const AVFrame *frame = reader->frame;
  // Vectors of fields count in lines of fields, which the decoder does not say.
  if (reader->motion == NULL || frame->buf[0] == NULL || frame->pts == AV_NOPTS_VALUE ||
      frame->interlaced_frame)
    return NULL;
  // For B pictures of MPEG-4 FFmpeg reports what it kept of an earlier picture.
  if (reader->codec->codec_id == AV_CODEC_ID_MPEG4 && frame->pict_type == AV_PICTURE_TYPE_B)
    return NULL;
  const AVFrameSideData *data = av_frame_get_side_data(frame, AV_FRAME_DATA_MOTION_VECTORS);
  return data != NULL && data->size >= sizeof(AVMotionVector) ? data : NULL;
}

cvideo_grid cvideo_motion_grid(const cvideo_reader *reader) {
  if (vectors_of(reader) == NULL) return (cvideo_grid){0, 0};
  const AVFrame *frame = reader->frame;
  return (cvideo_grid){(frame->width + CVIDEO_MOTION_CELL - 1) / CVIDEO_MOTION_CELL,
                       (frame->height + CVIDEO_MOTION_CELL - 1) / CVIDEO_MOTION_CELL};
}

// A quarter of a cell: the smallest block that decoders report. Vectors from the past (0) and the future (1).
typedef struct {
  float x[2], y[2];
  uint8_t known[2];
} quarter;

static void lay(const AVMotionVector *vector, const double seconds[2], int columns, int rows,
                quarter *quarters) {
  int side = vector->source > 0;
  if (vector->source == 0 || vector->motion_scale == 0 || seconds[side] == 0) return;
  float x = (float)(vector->motion_x / (vector->motion_scale * seconds[side]));
  float y = (float)(vector->motion_y / (vector->motion_scale * seconds[side]));
  // The block's place is that of its centre.
  int left = (vector->dst_x - vector->w / 2) / 8, top = (vector->dst_y - vector->h / 2) / 8;
  for (int row = top < 0 ? 0 : top; row < rows && row < top + vector->h / 8; row++)
    for (int column = left < 0 ? 0 : left; column < columns && column < left + vector->w / 8;
         column++) {
      quarter *at = quarters + (ptrdiff_t)row * columns + column;
      at->x[side] = x;
      at->y[side] = y;
      at->known[side] = 1;
    }
}

// The speed of a quarter from its vectors of both sides; 0 where it has none.
static int speed_of(const quarter *at, float *x, float *y) {
  if (!at->known[0] && !at->known[1]) return 0;
  int still0 = at->x[0] == 0 && at->y[0] == 0, still1 = at->x[1] == 0 && at->y[1] == 0;
  int both = at->known[0] && at->known[1];
  // A block in a divided macroblock that uses one side only is reported with a zero from the other.
  if (both && still0 == still1) {
    *x = (at->x[0] + at->x[1]) / 2;
    *y = (at->y[0] + at->y[1]) / 2;
    return 1;
  }
  int side = both ? still0 : at->known[1];
  *x = at->x[side];
  *y = at->y[side];
  return 1;
}

// The middle of at most four numbers, or the mean of the two in the middle.
static float median(float *numbers, int count) {
  for (int i = 1; i < count; i++)
    for (int j = i; j > 0 && numbers[j - 1] > numbers[j]; j--) {
      float swapped = numbers[j];
      numbers[j] = numbers[j - 1];
      numbers[j - 1] = swapped;
    }
  return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

cvideo_status cvideo_motion_read(const cvideo_reader *reader, cvideo_motion *cells, char *message) {
  const AVFrameSideData *data = vectors_of(reader);
  cvideo_grid grid = cvideo_motion_grid(reader);
  if (data == NULL) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "the frame has no motion vectors");
    return CVIDEO_INTERNAL;
  }
  double seconds[2];
  measure_distances(reader->motion, reader->frame->pts, seconds);
  double tick = av_q2d(reader->format->streams[reader->stream]->time_base);
  seconds[0] *= tick;
  seconds[1] *= tick;
  int columns = 2 * grid.columns, rows = 2 * grid.rows;
  quarter *quarters = av_calloc((size_t)columns * rows, sizeof *quarters);
  if (quarters == NULL) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "out of memory");
    return CVIDEO_MEMORY;
  }
  const AVMotionVector *vectors = (const AVMotionVector *)data->data;
  for (size_t i = 0; i < data->size / sizeof *vectors; i++)
    lay(vectors + i, seconds, columns, rows, quarters);
  for (int row = 0; row < grid.rows; row++)
    for (int column = 0; column < grid.columns; column++) {
      float x[4], y[4];
      int known = 0;
      for (int i = 0; i < 4; i++) {
        const quarter *at = quarters + (ptrdiff_t)(2 * row + i / 2) * columns + 2 * column + i % 2;
        known += speed_of(at, x + known, y + known);
      }
      // A single quarter says too little of its cell.
      cells[(ptrdiff_t)row * grid.columns + column] =
          known < 2 ? (cvideo_motion){0, 0, 0}
                    : (cvideo_motion){median(x, known), median(y, known), 1};
    }
  av_free(quarters);
  return CVIDEO_OK;
}
