/// Video files through FFmpeg: open, read, decode one stream, one decoder thread; write PNG; read masks.
///
/// Wraps the task, not the library: no FFmpeg type crosses this header. Every function that can fail returns a
/// `cvideo_status` and leaves a sentence in the caller's message buffer.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CVIDEO_MESSAGE_SIZE 512

typedef enum cvideo_status {
  CVIDEO_OK = 0,
  CVIDEO_END = 1,          ///< No more frames.
  CVIDEO_MISSING = 2,      ///< No such file.
  CVIDEO_UNREADABLE = 3,   ///< Permission or I/O error.
  CVIDEO_EMPTY = 4,        ///< Zero bytes.
  CVIDEO_NOT_VIDEO = 5,    ///< No known container, or one that is not on the allow list.
  CVIDEO_TRUNCATED = 6,    ///< A container without its index (mp4 without moov).
  CVIDEO_NO_STREAM = 7,    ///< A container without a video stream.
  CVIDEO_CODEC = 8,        ///< A codec that is not on the allow list or has no decoder.
  CVIDEO_TOO_LARGE = 9,    ///< Pictures over the limit of pixels.
  CVIDEO_MEMORY = 10,      ///< Out of memory.
  CVIDEO_INTERNAL = 11     ///< Anything else; the message says what FFmpeg said.
} cvideo_status;

/// What a container says about itself and its first video stream. Strings are empty where it says nothing.
typedef struct cvideo_info {
  char container[64];
  char codec[64];
  char pixel_format[32];
  int32_t width, height;              ///< As coded, before rotation.
  int32_t rotation;                   ///< Degrees clockwise to turn upright: 0, 90, 180 or 270.
  int32_t timebase_num, timebase_den; ///< Seconds a tick of every timestamp below.
  int32_t rate_num, rate_den;         ///< Average frames per second; 0/0 where unknown.
  int64_t duration;                   ///< Ticks; negative where unknown.
  int64_t declared_frames;            ///< Negative where the container does not say.
  int32_t full_range;                 ///< 1 for 0–255 luma.
  int32_t bits;                       ///< Bits a sample as coded.
  int32_t audio_streams;              ///< Present but never opened.
  int32_t subtitle_streams;           ///< Present but never opened.
} cvideo_info;

/// One open file. Owned by the caller of `cvideo_open`; not thread-safe.
typedef struct cvideo_reader cvideo_reader;
/// One decoded picture, reference counted; immutable once handed out, so it may cross threads.
typedef struct cvideo_picture cvideo_picture;

/// Opens a local file for reading and prepares its first video stream.
///
/// Formats and codecs are on an allow list; protocols other than `file` are off; pictures larger than `max_pixels` are
/// refused. Where `exports_motion` is not 0 the decoder keeps its motion vectors for `cvideo_motion_read`, which costs
/// time. On success `*reader` must be closed with `cvideo_close`.
cvideo_status cvideo_open(const char *_Nonnull path, int64_t max_pixels, int32_t exports_motion,
                          cvideo_reader *_Nullable *_Nonnull reader, cvideo_info *_Nonnull info,
                          char *_Nonnull message);

/// Closes the file and frees everything but pictures that are still held.
void cvideo_close(cvideo_reader *_Nullable reader);

/// What a read frame's timing and health are.
typedef struct cvideo_frame_info {
  int64_t pts;            ///< Ticks; INT64_MIN where neither the stream nor the decoder knows.
  int64_t duration;       ///< Ticks; 0 where unknown.
  int32_t damaged;        ///< 1 where the decoder marked the picture corrupt or concealed errors.
  int32_t interlaced;     ///< 1 where the stream says so.
  int32_t width, height;  ///< Of this frame, after rotation.
  int64_t refused_packets;///< Packets refused since the reader was opened.
} cvideo_frame_info;

/// Decodes the next frame and keeps it until the following call.
///
/// Errors in the stream are counted, not returned: after a refused packet reading goes on. `CVIDEO_END` ends it;
/// `refused_packets` is set then too.
cvideo_status cvideo_next(cvideo_reader *_Nonnull reader, cvideo_frame_info *_Nonnull info,
                          char *_Nonnull message);

/// The picture of the frame that `cvideo_next` decoded, as 8-bit planar 4:2:0, upright.
///
/// Costs nothing where the decoder's planes are of that form, a conversion where they are not. `*picture` must be
/// released with `cvideo_picture_release` and may outlive the reader.
cvideo_status cvideo_take(cvideo_reader *_Nonnull reader,
                          cvideo_picture *_Nullable *_Nonnull picture, char *_Nonnull message);

enum { CVIDEO_MOTION_CELL = 16 };

/// How fast what a square of CVIDEO_MOTION_CELL pixels a side shows moves, in pixels a second of media time, rightwards
/// and downwards; 0, 0 where it is not known.
typedef struct {
  float x, y;
  int32_t known;
} cvideo_motion;

/// Columns and rows of squares that cover a picture; those at the right and bottom edge may reach beyond it.
typedef struct {
  int32_t columns, rows;
} cvideo_grid;

/// The grid of the frame that `cvideo_next` decoded; 0 × 0 where it has no vectors that can be read.
///
/// Intra frames have none, nor have codecs other than H.264, MPEG-4 part 2 (and its B frames) and MPEG-2, interlaced,
/// turned and untimed frames, and readers that were opened without `exports_motion`.
cvideo_grid cvideo_motion_grid(const cvideo_reader *_Nonnull reader);

/// Writes the vectors of the frame that `cvideo_next` decoded, row after row of the grid.
///
/// A vector does not say which picture it refers to, only from which side: the nearest picture on that side that others
/// may refer to is assumed.
cvideo_status cvideo_motion_read(const cvideo_reader *_Nonnull reader,
                                 cvideo_motion *_Nonnull cells, char *_Nonnull message);

/// A packet of the video stream.
typedef struct {
  /// When its picture is shown, in ticks of the stream's timebase.
  int64_t pts;
  /// Where the container can be searched for it: its decoding time, where it has one.
  int64_t place;
  /// Whether decoding can begin here with nothing of what came before.
  int32_t begins_anew;
  /// Whether no other picture of its temporal layer refers to this one: where the stream has no other layer, whoever does not
  /// want to see it need not decode it.
  int32_t is_spare;
  /// Whether it lies above the lowest temporal layer.
  int32_t is_layered;
} cvideo_packet;

/// Reads the next packet of the stream and decodes nothing; CVIDEO_END after the last.
///
/// CVIDEO_CODEC where it is not known what a packet of this codec begins, or a frame would need conversion;
/// CVIDEO_UNREADABLE where the packet is damaged or has no times.
cvideo_status cvideo_next_packet(cvideo_reader *_Nonnull reader, cvideo_packet *_Nonnull packet,
                                 char *_Nonnull message);

/// A stretch of packets in the order of the stream.
typedef struct {
  /// When its first picture is shown, and where the container can be searched for it, in ticks.
  int64_t from, place;
  /// When the first picture after it is shown; INT64_MIN: it reaches to the end.
  int64_t until;
} cvideo_part;

/// Restricts a reader to a part, from whose beginning it goes on; a reader may go through many parts, one after another.
///
/// Packets whose pictures are shown at one of the `count` times of `left_out`, in rising order, are not decoded. Where the
/// first packet is not found there are no frames. CVIDEO_UNREADABLE where the file cannot be searched.
cvideo_status cvideo_cut(cvideo_reader *_Nonnull reader, cvideo_part part,
                         const int64_t *_Nullable left_out, int64_t count, char *_Nonnull message);

/// Whether the demuxer met a read error before the end of the file (I/O error, not corruption).
int32_t cvideo_ended_early(const cvideo_reader *_Nonnull reader);

int32_t cvideo_picture_width(const cvideo_picture *_Nonnull picture);
int32_t cvideo_picture_height(const cvideo_picture *_Nonnull picture);
int32_t cvideo_picture_full_range(const cvideo_picture *_Nonnull picture);
/// Plane 0 is luma, 1 and 2 are chroma of half size (rounded up); valid until the picture is released.
const uint8_t *_Nonnull cvideo_picture_plane(const cvideo_picture *_Nonnull picture, int32_t plane);
/// Bytes between rows of the plane; positive.
int32_t cvideo_picture_stride(const cvideo_picture *_Nonnull picture, int32_t plane);
void cvideo_picture_release(cvideo_picture *_Nullable picture);

/// Encodes 8-bit grey (`channels` 1) or RGB (3) rows as PNG into `out` (room for `capacity` bytes).
///
/// `*written` is set to the size of the PNG; CVIDEO_TOO_LARGE where it does not fit.
cvideo_status cvideo_png(const void *_Nonnull pixels, int32_t width, int32_t height, int32_t stride,
                         int32_t channels, void *_Nonnull out, size_t capacity,
                         size_t *_Nonnull written, char *_Nonnull message);

/// A grey picture whose values are labels, to the last bit as the file has them.
typedef struct cvideo_labels cvideo_labels;

/// Reads a PNG or BMP of at most `max_pixels`; coloured ones and those of more than 8 bits are CVIDEO_CODEC.
///
/// `*labels` must be released with `cvideo_labels_release`; it is set on success only.
cvideo_status cvideo_labels_read(const char *_Nonnull path, int64_t max_pixels,
                                 cvideo_labels *_Nullable *_Nonnull labels, char *_Nonnull message);
int32_t cvideo_labels_width(const cvideo_labels *_Nonnull labels);
int32_t cvideo_labels_height(const cvideo_labels *_Nonnull labels);
/// Rows without padding; valid until the labels are released.
const uint8_t *_Nonnull cvideo_labels_values(const cvideo_labels *_Nonnull labels);
void cvideo_labels_release(cvideo_labels *_Nullable labels);

/// Versions of the libraries in use, for provenance: "avcodec 59.37.100, …". Static storage.
const char *_Nonnull cvideo_versions(void);

#ifdef __cplusplus
}
#endif
