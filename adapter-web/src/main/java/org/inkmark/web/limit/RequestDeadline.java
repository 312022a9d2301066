package org.inkmark.web.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which a request takes too long to come: its head counted from the first byte, or from the connection's
 * beginning, its body from the head. Between requests a client may wait.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    private enum Awaited {
        REQUEST,
        HEAD,
        BODY
    }

    private final Duration longestHead;
    private final Duration longestBody;
    private final Connections connections;
    private Awaited awaited = Awaited.HEAD;
    private Awaited timed = Awaited.REQUEST;
    private @Nullable Future<?> end;

    RequestDeadline(Duration longestHead, Duration longestBody, Connections connections) {
        this.longestHead = longestHead;
        this.longestBody = longestBody;
        this.connections = connections;
    }

    /** Its other half, which sees what the codec makes of the bytes. */
    ChannelInboundHandler afterCodec() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    cancel();
                    awaited = Awaited.BODY;
                }
                if (message instanceof LastHttpContent) {
                    awaited = Awaited.REQUEST;
                    connections.used(context.channel());
                }
                context.fireChannelRead(message);
            }
        };
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connections.used(context.channel());
        time(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (awaited == Awaited.REQUEST) {
            awaited = Awaited.HEAD;
        }
        context.fireChannelRead(bytes);
        time(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connections.closed(context.channel());
        cancel();
        context.fireChannelInactive();
    }

    /** Most requests come in one piece, and never need a timer. */
    private void time(ChannelHandlerContext context) {
        if (timed == awaited) {
            return;
        }
        cancel();
        timed = awaited;
        if (awaited != Awaited.REQUEST) {
            var longest = awaited == Awaited.HEAD ? longestHead : longestBody;
            end = context.executor().schedule(() -> close(context), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
        timed = Awaited.REQUEST;
    }
}
