package fr.clausesociale.platform.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Says that a body whose pieces are not as announced could not be read, before the connection is closed. The server closes it
 * without a word, and tells whoever reads the body too late to write: so the answer is given where the piece comes in, in front
 * of the server's own handler. What had read the body so far sees the connection end.
 */
final class BrokenBodies extends ChannelDuplexHandler {

    private static final String NAME = "broken-bodies";
    private static final String SERVER = "handler";

    private final ProblemResponses responses;
    private String languages;
    private String trace;
    /** Requests of this connection that have no answer yet: an answer given early must not overtake another's. */
    private int open = 1;

    private BrokenBodies(ProblemResponses responses) {
        this.responses = responses;
    }

    /** Watches over the body of this request and of those that follow it on its connection. */
    static void watch(HttpServerRequest request, ProblemResponses responses) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        ChannelPipeline pipeline = connection.channel().pipeline();
        if (pipeline.get(NAME) == null && pipeline.get(SERVER) != null) {
            var bodies = new BrokenBodies(responses);
            bodies.languages = request.getHeader(HttpHeaderNames.ACCEPT_LANGUAGE);
            bodies.trace = request.getHeader("traceparent");
            pipeline.addBefore(SERVER, NAME, bodies);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (message instanceof HttpRequest request) {
            open++;
            languages = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
            trace = request.headers().get("traceparent");
        }
        if (message instanceof HttpContent piece && piece.decoderResult().isFailure() && open == 1) {
            ReferenceCountUtil.release(message);
            open--;
            connection.writeAndFlush(answer()).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        connection.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            open--;
        }
        connection.write(message, promise);
    }

    private DefaultFullHttpResponse answer() {
        PlatformProblem problem = PlatformProblem.MALFORMED;
        byte[] body = responses.bytes(languages, trace, problem);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, "close");
        return response;
    }
}
