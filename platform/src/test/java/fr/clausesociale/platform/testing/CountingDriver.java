package fr.clausesociale.platform.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** The driver of PostgreSQL, telling {@link RoundTrips} of what is sent. For {@code quarkus.datasource.jdbc.driver}. */
public final class CountingDriver implements Driver {

    private final Driver driver = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Connection connection = driver.connect(url, info);
        return connection == null ? null : wrapped(Connection.class, new OfConnection(connection));
    }

    private static <T> T wrapped(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static final class OfConnection implements InvocationHandler {

        private final Connection connection;
        private boolean open;

        OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            String name = method.getName();
            if (open && (name.equals("commit") || name.equals("rollback"))) {
                open = args != null;
                RoundTrips.count(name);
            }
            Object made = call(connection, method, args);
            if (made instanceof PreparedStatement prepared) {
                return wrapped(PreparedStatement.class, new OfStatement(prepared, (String) args[0]));
            }
            return made instanceof Statement plain ? wrapped(Statement.class, new OfStatement(plain, null)) : made;
        }

        private final class OfStatement implements InvocationHandler {

            private final Statement statement;
            private final String sql;

            OfStatement(Statement statement, String sql) {
                this.statement = statement;
                this.sql = sql;
            }

            @Override
            public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
                if (method.getName().startsWith("execute")) {
                    open = true;
                    RoundTrips.count(sql == null && args != null ? String.valueOf(args[0]) : String.valueOf(sql));
                }
                return call(statement, method, args);
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
