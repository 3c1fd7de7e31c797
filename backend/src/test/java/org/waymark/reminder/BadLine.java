package org.waymark.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A real mail server, and in front of it a line that passes every command on, or fails in one of the ways that lines and servers do. */
final class BadLine {

    enum Fault {
        NONE,
        CLOSES_AT_ONCE,
        TURNS_AWAY_AT_THE_DOOR,
        CLOSES_AT_THE_SENDER,
        PUTS_OFF_THE_RECIPIENT,
        PUTS_OFF_THE_MAIL,
        /** Takes the mail, and the line breaks before it can say so. */
        TAKES_IT_AND_BREAKS,
        /** There is no such mailbox, and never will be. */
        KNOWS_NO_SUCH_PERSON
    }

    private static final Fault[] REFUSALS = {
        Fault.CLOSES_AT_ONCE,
        Fault.TURNS_AWAY_AT_THE_DOOR,
        Fault.CLOSES_AT_THE_SENDER,
        Fault.PUTS_OFF_THE_RECIPIENT,
        Fault.PUTS_OFF_THE_MAIL
    };

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random random = new Random(7);
    final AtomicInteger refused = new AtomicInteger();
    private volatile ServerSocket door;
    private volatile Thread listening;
    private volatile Supplier<Fault> fault = () -> Fault.NONE;

    void start() {
        server.start();
        open(0);
    }

    /** Nobody listens any more: on a busy machine who listened may still take one call after the door is shut. */
    void goesDown() {
        try {
            door.close();
            listening.join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    void isUpAgain() {
        open(door.getLocalPort());
    }

    private void open(int port) {
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerSocket own = door;
        listening = new Thread(() -> listen(own), "bad line");
        listening.setDaemon(true);
        listening.start();
    }

    void stop() {
        server.stop();
        goesDown();
    }

    int port() {
        return door.getLocalPort();
    }

    GreenMail server() {
        return server;
    }

    void is(Fault always) {
        fault = () -> always;
    }

    /** Each conversation fails in some way, or goes well, as a coin falls. */
    void refusesHalfTheTime() {
        fault = () -> {
            synchronized (random) {
                return random.nextBoolean() ? Fault.NONE : REFUSALS[random.nextInt(REFUSALS.length)];
            }
        };
    }

    private void listen(ServerSocket own) {
        while (!own.isClosed()) {
            try {
                Socket client = own.accept();
                if (own.isClosed()) {
                    close(client);
                    return;
                }
                Thread talking = new Thread(() -> talk(client), "conversation");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        Fault mine = fault.get();
        refused.addAndGet(mine == Fault.NONE ? 0 : 1);
        if (mine == Fault.CLOSES_AT_ONCE) {
            close(client);
            return;
        }
        try (client;
                Socket behind = new Socket("127.0.0.1", server.getSmtp().getPort())) {
            new Conversation(mine, client, behind).run();
        } catch (IOException over) {
            // as lines go
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** One line from the client, what the server says to it, and so on. */
    private record Conversation(
            Fault fault, BufferedReader client, OutputStream toClient, BufferedReader server, OutputStream toServer) {

        Conversation(Fault fault, Socket client, Socket server) throws IOException {
            this(fault, reader(client), client.getOutputStream(), reader(server), server.getOutputStream());
        }

        void run() throws IOException {
            String greeting = reply();
            say(toClient, fault == Fault.TURNS_AWAY_AT_THE_DOOR ? "421 Too busy, try later\r\n" : greeting);
            boolean inMail = false;
            for (String line = client.readLine(); line != null; line = client.readLine()) {
                boolean ends = inMail && line.equals(".");
                if (inMail && !ends) {
                    // What is not going to be taken does not go on to the server.
                    if (fault != Fault.PUTS_OFF_THE_MAIL) {
                        say(toServer, line + "\r\n");
                    }
                    continue;
                }
                if (fault == Fault.CLOSES_AT_THE_SENDER && line.startsWith("MAIL")) {
                    return;
                }
                String reply = refusal(line, ends);
                if (reply == null) {
                    say(toServer, line + "\r\n");
                    reply = reply();
                }
                if (ends && fault == Fault.TAKES_IT_AND_BREAKS) {
                    return;
                }
                say(toClient, reply);
                if (line.equals("QUIT")) {
                    return;
                }
                inMail = !ends && line.equals("DATA") && reply.startsWith("354");
            }
        }

        private String refusal(String line, boolean ends) {
            if (line.startsWith("RCPT") && fault == Fault.PUTS_OFF_THE_RECIPIENT) {
                return "451 4.3.0 Try later\r\n";
            }
            if (line.startsWith("RCPT") && fault == Fault.KNOWS_NO_SUCH_PERSON) {
                return "550 5.1.1 No such person here\r\n";
            }
            if (line.equals("DATA") && fault == Fault.PUTS_OFF_THE_MAIL) {
                return "354 Go on\r\n";
            }
            return ends && fault == Fault.PUTS_OFF_THE_MAIL ? "452 4.3.1 No room, try later\r\n" : null;
        }

        private String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line;
            do {
                line = server.readLine();
                if (line == null) {
                    throw new IOException("The server has gone");
                }
                reply.append(line).append("\r\n");
            } while (line.length() > 3 && line.charAt(3) == '-');
            return reply.toString();
        }

        private static void say(OutputStream to, String words) throws IOException {
            to.write(words.getBytes(StandardCharsets.UTF_8));
            to.flush();
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /** For the whole run: an application of its own, for one class's sake, costs more than a mail server that nobody writes to. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final BadLine line = new BadLine();

        @Override
        public Map<String, String> start() {
            line.start();
            return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", String.valueOf(line.port()));
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(line, new TestInjector.MatchesType(BadLine.class));
        }

        @Override
        public void stop() {
            line.stop();
        }
    }
}
