package io.github.schemachangelog.deployment;

import io.github.schemachangelog.Daemon;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between one client and the server and cuts the connection at one of the client's requests: before the server hears
 * of it, or after that and before the client hears the answer. What a kill leaves is one of the two.
 */
final class CuttingProxy implements AutoCloseable {
    /** Where it cuts, from the first request behind {@link #arm}. */
    enum Moment {
        BEFORE,
        BEHIND
    }

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE;
    private volatile boolean mute;
    private volatile boolean cut;

    CuttingProxy() throws IOException {
        Daemon.start("cutting-proxy", this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts at a request, counted from 1 and from now on. */
    void arm(int request, Moment when) {
        moment = when;
        left.set(request);
    }

    boolean hasCut() {
        return cut;
    }

    private void serve() throws IOException {
        try (Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), TestPostgres.port())) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Daemon.start("cutting-proxy", () -> answers(server.getInputStream(), client.getOutputStream(), client));
            requests(new DataInputStream(client.getInputStream()), new DataOutputStream(server.getOutputStream()));
        }
    }

    private void requests(DataInputStream client, DataOutputStream server) throws IOException {
        forward(client, server, client.readInt());
        while (!cut) {
            int type = client.read();
            if (type < 0) {
                return;
            }
            int length = client.readInt();
            byte[] body = client.readNBytes(length - 4);
            boolean request = type == 'Q' || type == 'S';
            boolean now = request && left.decrementAndGet() == 0;
            cut = now;
            mute = now;
            if (!now || moment == Moment.BEHIND) {
                server.writeByte(type);
                server.writeInt(length);
                server.write(body);
                server.flush();
            }
        }
    }

    /** The first message has no type. */
    private static void forward(DataInputStream client, DataOutputStream server, int length) throws IOException {
        byte[] body = client.readNBytes(length - 4);
        server.writeInt(length);
        server.write(body);
        server.flush();
    }

    private void answers(InputStream server, OutputStream client, Socket end) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = server.read(buffer); read >= 0 && !mute; read = server.read(buffer)) {
            client.write(buffer, 0, read);
            client.flush();
        }
        end.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
