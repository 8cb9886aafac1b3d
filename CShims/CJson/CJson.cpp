#include "CJson.h"

#include <simdjson.h>

static_assert(CJSON_PADDING >= simdjson::SIMDJSON_PADDING, "texts would be read past their padding");

struct cjson_parser {
  simdjson::dom::parser parser;
};

extern "C" cjson_parser *cjson_create(size_t depth) {
  try {
    auto *parser = new cjson_parser;
    // The capacity grows with the texts; the depth stays.
    if (parser->parser.allocate(4096, depth) == simdjson::SUCCESS) { return parser; }
    delete parser;
    return nullptr;
  } catch (...) {
    return nullptr;
  }
}

extern "C" void cjson_destroy(cjson_parser *parser) { delete parser; }

extern "C" const char *cjson_parse(cjson_parser *parser, const void *bytes, size_t length) {
  try {
    const auto result =
        parser->parser.parse(static_cast<const uint8_t *>(bytes), length, false);
    return result.error() == simdjson::SUCCESS ? nullptr
                                               : simdjson::error_message(result.error());
  } catch (...) {
    return "the JSON library failed";
  }
}

extern "C" const uint64_t *cjson_tape(const cjson_parser *parser) {
  return parser->parser.doc.tape.get();
}

extern "C" const uint8_t *cjson_strings(const cjson_parser *parser) {
  return parser->parser.doc.string_buf.get();
}
