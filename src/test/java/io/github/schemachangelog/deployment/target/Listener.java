package io.github.schemachangelog.deployment.target;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Something that listens and is not a healthy PostgreSQL: it answers the first message with fixed bytes. */
final class Listener implements AutoCloseable {
    private final ServerSocket socket;

    /** Java closes a socket that nobody holds. */
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    /** @param hangsUp whether it closes the connection after its answer; else it stays silent */
    static Listener answering(byte[] answer, boolean hangsUp) throws IOException {
        Listener listener = new Listener(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        daemon(() -> listener.serve(answer, hangsUp));
        return listener;
    }

    /** What PostgreSQL answers a client that it turns away. */
    static byte[] error(String state, String message) throws IOException {
        byte[] fields = ("SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte('E');
        out.writeInt(Integer.BYTES + fields.length);
        out.write(fields);
        return bytes.toByteArray();
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void serve(byte[] answer, boolean hangsUp) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                client.getInputStream().read(new byte[1024]);
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
                if (hangsUp) {
                    client.close();
                }
            } catch (IOException e) {
                // The test is over, or the client has gone.
            }
        }
    }
}
