#include "Dispatch.hpp"

#include <cstdlib>
#include <cstring>

namespace {

/// The thread's own wish, for tests that compare both.
thread_local bool thread_is_portable = false;

bool environment_is_portable() {
  const char *value = std::getenv("CONTRECHAMP_PORTABLE");
  return value != nullptr && *value != 0 && std::strcmp(value, "0") != 0;
}

bool process_is_wide() {
#if defined(__x86_64__)
  static const bool answer = __builtin_cpu_supports("avx2") && !environment_is_portable();
  return answer;
#else
  return false;
#endif
}

}  // namespace

bool cvision::wide() { return process_is_wide() && !thread_is_portable; }

extern "C" int32_t cvision_is_wide(void) { return cvision::wide() ? 1 : 0; }

extern "C" int32_t cvision_set_portable(int32_t portable) {
  const bool before = thread_is_portable;
  thread_is_portable = portable != 0;
  return before ? 1 : 0;
}
