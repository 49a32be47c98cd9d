package io.github.schemachangelog.endurance;

import io.github.schemachangelog.Daemon;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The way from clients to a server: all connections are cut when the clients have sent a number of bytes. */
final class Line implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final AtomicLong passed = new AtomicLong();
    private final int server;
    private final long limit;
    private volatile boolean cut;

    Line(int server, long limit) throws IOException {
        this.server = server;
        this.limit = limit;
        Daemon.start("line", this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many bytes clients have sent. */
    long passed() {
        return passed.get();
    }

    boolean isCut() {
        return cut;
    }

    private void serve() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
            ends.add(client);
            ends.add(to);
            client.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            Daemon.start("line", () -> pass(client.getInputStream(), to.getOutputStream(), true));
            Daemon.start("line", () -> pass(to.getInputStream(), client.getOutputStream(), false));
        }
    }

    /** What comes last may have gone through: then the server does what nobody hears of. */
    private void pass(InputStream from, OutputStream to, boolean counted) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            boolean last = counted && passed.addAndGet(read) >= limit && !cut;
            if (!last || limit % 2 == 0) {
                to.write(buffer, 0, read);
                to.flush();
            }
            if (last) {
                cut();
                return;
            }
        }
        cutEnds(from, to);
    }

    private static void cutEnds(InputStream from, OutputStream to) throws IOException {
        from.close();
        to.close();
    }

    private void cut() throws IOException {
        cut = true;
        for (Socket end : ends) {
            end.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket end : ends) {
            end.close();
        }
    }
}
