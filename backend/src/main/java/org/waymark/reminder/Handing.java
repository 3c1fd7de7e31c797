package org.waymark.reminder;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * The text of a mail on its way to the mail server, read only once the server has said that it will take it. So it is known of a line
 * that breaks whether the mail can have arrived; and a mail that is nobody's to send any more is not handed over.
 */
final class Handing implements ReadStream<Buffer> {

    private enum State {
        NOT_YET,
        BEGUN,
        TOO_LATE
    }

    private final Buffer text;
    private final BooleanSupplier mayBegin;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOT_YET);
    private Handler<Buffer> reader;
    private Handler<Void> end;
    private Handler<Throwable> failure;

    /** @param mayBegin asked at the last moment */
    Handing(String text, BooleanSupplier mayBegin) {
        this.text = Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
        this.mayBegin = mayBegin;
    }

    int size() {
        return text.length();
    }

    boolean hasBegun() {
        return state.get() == State.BEGUN;
    }

    /** From now on it is not handed over, unless that has begun. */
    void giveUp() {
        state.compareAndSet(State.NOT_YET, State.TOO_LATE);
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        if (reader == null || hasBegun()) {
            return this;
        }
        if (!mayBegin.getAsBoolean()) {
            giveUp();
        }
        if (state.compareAndSet(State.NOT_YET, State.BEGUN)) {
            reader.handle(text);
            if (end != null) {
                end.handle(null);
            }
        } else if (failure != null) {
            failure.handle(new IllegalStateException("Too late to hand it over"));
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public ReadStream<Buffer> pause() {
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        reader = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        end = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failure = handler;
        return this;
    }
}
