package org.inkmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a server so that no request fails that it has accepted. Micronaut's own graceful shutdown closes connections that look
 * idle at once, and with them requests that are on their way through the network; here every answer first says that it is the
 * connection's last, and only what nobody used after that is closed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section 9.6</a>
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, appendContextPath = false)
@Requires(property = "inkmark.serving")
class GracefulStop implements NettyServerCustomizer, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    /** How long a connection may stay unused before it is closed, far above a request's way through a network. */
    private static final Duration UNUSED = Duration.ofSeconds(1);

    /** What may be waited for in all, once the end has begun. */
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final ChannelGroup listeners = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean ending;

    /** Takes note of every connection of a server that is about to start. */
    void watch(NettyEmbeddedServer server) {
        server.register(this);
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        if (role == ChannelRole.LISTENER) {
            listeners.add(channel);
            channel.pipeline().addFirst(new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object connection) {
                    connections.add((Channel) connection);
                    context.fireChannelRead(connection);
                }
            });
        }
        return this;
    }

    @ResponseFilter
    void sayThatItIsTheLast(MutableHttpResponse<?> response) {
        if (ending) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
    }

    /** Outermost, as what is refused further in is an answer too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Accepts no more, and returns when everything is answered, or after 20 seconds. */
    void stop(NettyEmbeddedServer server) throws InterruptedException {
        LOG.info("Stopping: {} connections are open", connections.size());
        listeners.close().await();
        ending = true;
        if (connections.newCloseFuture().await(UNUSED.toMillis())) {
            return;
        }
        try {
            server.shutdownGracefully()
                    .toCompletableFuture()
                    .get(LONGEST_ANSWER.minus(UNUSED).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "Stopping although {} requests are not answered after {} s",
                    connections.size(),
                    LONGEST_ANSWER.toSeconds());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
