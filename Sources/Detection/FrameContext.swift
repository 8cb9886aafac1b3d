/// The primitives that all stages of a clip share, each computed once a frame, on demand.
public final class FrameContext {
}
