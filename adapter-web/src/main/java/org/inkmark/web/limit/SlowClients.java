package org.inkmark.web.limit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.WriteTimeoutHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Ends the connections of clients that keep the server waiting. Somebody on a slow network sends a long text within the time; who
 * sends a byte now and then to hold as many connections as possible does not.
 */
@Singleton
final class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry>, NettyServerCustomizer {
    /** For the line and the headers of a request, which fit into a few packets. */
    static final Duration LONGEST_HEAD = Duration.ofSeconds(10);

    /** For what is sent with it, and for the answer on its way back. */
    static final Duration LONGEST_BODY = Duration.ofMinutes(2);

    private final Connections connections = new Connections(Connections.MOST);

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(this);
        return event.getBean();
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }

    private final class OfConnection implements NettyServerCustomizer {
        private final Channel channel;

        OfConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onInitialPipelineBuilt() {
            var deadline = new RequestDeadline(LONGEST_HEAD, LONGEST_BODY, connections);
            channel.pipeline()
                    .addFirst(deadline, new AnswerDeadline())
                    .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, null, deadline.afterCodec());
        }
    }

    private static final class AnswerDeadline extends WriteTimeoutHandler {
        AnswerDeadline() {
            super((int) LONGEST_BODY.toSeconds());
        }

        /** Without the error that would be told of otherwise: it is no fault of the server. */
        @Override
        protected void writeTimedOut(ChannelHandlerContext context) {
            var _ = context.close();
        }
    }
}
