package residual;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code residual serve}: serves the problems of a folder until the process is told to stop. */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String arguments() {
        return ServeOptions.ARGUMENTS;
    }

    @Override
    public String purpose() {
        return "Serves the problems of a folder (problems) at a port (8080; 0 takes a free one) and keeps what students do in another (data). --host 0.0.0.0 lets "
                + "other machines in, --database keeps all in a PostgreSQL database that several servers may share (password in RESIDUAL_DATABASE_PASSWORD), --metrics N gives figures for Prometheus at another port of this machine, --oidc lets people sign in through an OpenID Connect provider too (the client's secret in RESIDUAL_OIDC_SECRET), --behind-tls says that a proxy does TLS, --develop reads templates anew for every page, --with-parent stops when the process that started it ends.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws InterruptedException {
        ServeOptions options = ServeOptions.of(arguments);
        Serving serving = Serving.start(options, out::println);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            serving.close();
            stopped.countDown();
        }, "residual-stop"));
        if (options.withParent()) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        stopped.await();
        return 0;
    }
}
