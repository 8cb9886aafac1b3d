#pragma once

// simdjson for Swift: a JSON text becomes a flat tape that Swift walks without a copy. Why a shim: simdjson is C++
// and a C++ exception that reaches Swift aborts the process. Nothing crosses but the tape, codes and messages.
// Langdale & Lemire 2019, doi:10.1007/s00778-019-00578-5; the tape's layout is simdjson's doc/tape.md.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes after a text that must be readable, whatever they hold.
enum { CJSON_PADDING = 64 };

/// A parser and the tape of the last text that it read; one thread at a time.
typedef struct cjson_parser cjson_parser;

/// A parser that refuses texts nested over `depth` levels; null when memory is short.
cjson_parser *_Nullable cjson_create(size_t depth);

/// Frees a parser and its tape.
void cjson_destroy(cjson_parser *_Nonnull parser);

/// Reads one JSON text of `length` bytes, followed by CJSON_PADDING readable ones.
///
/// Returns null, or what is wrong with the text; the message lives as long as the program. The tape
/// of the text before is gone.
const char *_Nullable cjson_parse(
    cjson_parser *_Nonnull parser, const void *_Nonnull bytes, size_t length);

/// The tape of the last text that was read without error; valid until the next.
const uint64_t *_Nonnull cjson_tape(const cjson_parser *_Nonnull parser);

/// The text's strings, each a 32-bit length and its bytes; the tape holds offsets into it.
const uint8_t *_Nonnull cjson_strings(const cjson_parser *_Nonnull parser);

#ifdef __cplusplus
}
#endif
