/// What a worker process gives up before it opens an untrusted clip. Prefix `csandbox_`.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Limits the calling process for good: memory in bytes, no core files (which would hold pixels), no new privileges,
/// and death with its parent.
///
/// Returns 0, or the errno of what the kernel refused.
int32_t csandbox_enter(int64_t memory_limit);

#ifdef __cplusplus
}
#endif
