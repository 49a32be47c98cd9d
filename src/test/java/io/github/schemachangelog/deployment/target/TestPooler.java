package io.github.schemachangelog.deployment.target;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;

/**
 * A pooler before a server, as far as one session's tests go. Each client logs in to the server itself, which makes the
 * pool grow by one; the key that the server announces is replaced, as poolers do. Then in session mode a client keeps
 * its server connection; in transaction mode it borrows one from the pool and gives it back when no transaction is open.
 */
public final class TestPooler implements AutoCloseable {
    /** Which of the idle server connections the next transaction gets. */
    public enum Mode {
        SESSION,
        /** Its pool has one process, and whoever comes second waits until the first has gone. */
        SESSION_OF_ONE,
        TRANSACTION_LAST_USED,
        TRANSACTION_IN_TURN
    }

    private static final int KEY_MESSAGE = 'K';
    private static final int READY = 'Z';

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final BlockingDeque<Wire> idle = new LinkedBlockingDeque<>();
    private final Semaphore only = new Semaphore(1);
    private final int serverPort;
    private final Mode mode;

    public TestPooler(int serverPort, Mode mode) throws IOException {
        this.serverPort = serverPort;
        this.mode = mode;
        Listener.daemon(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Listener.daemon(() -> serve(client));
                } catch (IOException e) {
                    // The test is over.
                }
            }
        });
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Wire wire : idle) {
            wire.socket().close();
        }
    }

    private void serve(Socket accepted) {
        try (Wire client = Wire.of(accepted)) {
            Wire own = Wire.of(new Socket(InetAddress.getLoopbackAddress(), serverPort));
            own.write(client.readStartup());
            while (relay(own, client) != READY) {
                own.write(client.read());
            }
            boolean keeps = mode == Mode.SESSION || mode == Mode.SESSION_OF_ONE;
            if (!keeps) {
                idle.addFirst(own);
            }
            if (mode == Mode.SESSION_OF_ONE) {
                only.acquire();
            }
            while (true) {
                byte[] message = client.read();
                Wire server = keeps ? own : idle.takeFirst();
                transaction(client, server, message);
                if (mode == Mode.TRANSACTION_LAST_USED) {
                    idle.addFirst(server);
                } else if (mode == Mode.TRANSACTION_IN_TURN) {
                    idle.addLast(server);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone.
        }
    }

    /** Until the server is ready and no transaction is open. */
    private static void transaction(Wire client, Wire server, byte[] first) throws IOException {
        byte[] message = first;
        while (true) {
            server.write(message);
            if (message[0] == 'Q' || message[0] == 'S') {
                byte[] answer;
                do {
                    answer = server.read();
                    client.write(answer);
                } while (answer[0] != READY);
                if (answer[answer.length - 1] == 'I') {
                    return;
                }
            }
            message = client.read();
        }
    }

    /** Hands on what the server says of a login, up to where it waits for the client. */
    private static int relay(Wire server, Wire client) throws IOException {
        while (true) {
            byte[] message = server.read();
            if (message[0] == KEY_MESSAGE) {
                ByteBuffer.wrap(message).putInt(5, 4_711);
            }
            client.write(message);
            boolean asks =
                    message[0] == 'R' && needsAnswer(ByteBuffer.wrap(message).getInt(5));
            if (message[0] == READY || message[0] == 'E' || asks) {
                return message[0];
            }
        }
    }

    /** SASL's beginning and its next step. */
    private static boolean needsAnswer(int kind) {
        return kind == 10 || kind == 11;
    }

    /** Messages of PostgreSQL's protocol. */
    private record Wire(Socket socket, DataInputStream in, DataOutputStream out) implements AutoCloseable {
        static Wire of(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return new Wire(
                    socket,
                    new DataInputStream(socket.getInputStream()),
                    new DataOutputStream(socket.getOutputStream()));
        }

        byte[] readStartup() throws IOException {
            return body(Optional.empty());
        }

        byte[] read() throws IOException {
            return body(Optional.of(in.readByte()));
        }

        private byte[] body(Optional<Byte> type) throws IOException {
            int length = in.readInt();
            ByteBuffer message = ByteBuffer.allocate(type.map(t -> 1).orElse(0) + length);
            type.ifPresent(message::put);
            message.putInt(length);
            in.readFully(message.array(), message.position(), length - Integer.BYTES);
            return message.array();
        }

        void write(byte[] message) throws IOException {
            out.write(message);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
