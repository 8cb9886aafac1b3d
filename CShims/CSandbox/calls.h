// Parts of the filters of system calls; for the files of this shim only.
#pragma once

#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>

/// Allows calls, whatever their arguments.
int csandbox_allow(scmp_filter_ctx filter, const int *calls, size_t count);

/// Allows a call where one of its arguments is one of some values.
int csandbox_allow_where(scmp_filter_ctx filter, int call, unsigned argument, const uint64_t *values, size_t count);

/// Adds what somebody's program keeps beside what a worker keeps too; what no rule names fails with ENOSYS.
int csandbox_keep_for_program(scmp_filter_ctx filter);
