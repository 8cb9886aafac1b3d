// Which instructions the kernels run on: one switch for all of them.
#pragma once

#include "CVision.h"

// Marks what a kernel is made of: it must melt into the function whose instructions it is to use.
#define CVISION_INLINE __attribute__((always_inline))

namespace cvision {

/// Whether kernels use AVX2: the processor has it, and neither the environment nor the calling thread says no.
bool wide();

#if defined(__x86_64__)
#define CVISION_WIDE_TARGET __attribute__((target("avx2")))
#else
#define CVISION_WIDE_TARGET
#endif

// AVX2 without FMA: a fused multiply-add would round differently from the baseline.
template <typename Body>
CVISION_WIDE_TARGET inline void run_widely(const Body &body) {
  body();
}

/// Runs a kernel that was compiled twice from one text, for the baseline and for AVX2.
///
/// The body is a lambda marked `CVISION_INLINE`. Both compilations do the same arithmetic in the same order, so that
/// the bytes are the same.
template <typename Body>
inline void dispatch(const Body &body) {
  if (wide()) {
    run_widely(body);
  } else {
    body();
  }
}

}  // namespace cvision
