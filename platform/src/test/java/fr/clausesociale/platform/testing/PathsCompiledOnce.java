package fr.clausesociale.platform.testing;

import groovy.lang.Binding;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import io.restassured.internal.path.json.JSONAssertion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * REST-assured has Groovy compile a class for every path at every look into an answer: a third of what tests of a service
 * computed. The same paths come again and again, so what was compiled is kept, and everything else is as before. It takes the
 * place of one private method of REST-assured; where a version has none of that name, answers are read as slowly as before and
 * {@code PathsCompiledOnceTest} fails.
 */
final class PathsCompiledOnce extends DelegatingMetaClass {

    /** Distinct paths of a module's tests are some hundreds; those with an identifier in them come once. */
    private static final int KEPT = 1_000;

    private static final Map<String, Class<? extends Script>> SCRIPTS = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Class<? extends Script>> eldest) {
            return size() > KEPT;
        }
    };

    private PathsCompiledOnce(MetaClass of) {
        super(of);
    }

    /** In this class loader, from now on; again changes nothing. */
    static synchronized void install() {
        MetaClass present = GroovySystem.getMetaClassRegistry().getMetaClass(JSONAssertion.class);
        if (!(present instanceof PathsCompiledOnce)) {
            PathsCompiledOnce once = new PathsCompiledOnce(present);
            once.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(JSONAssertion.class, once);
        }
    }

    /** How many paths are kept compiled. */
    static int kept() {
        synchronized (SCRIPTS) {
            return SCRIPTS.size();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object invokeMethod(
            Class sender, Object assertion, String method, Object[] arguments, boolean ofSuper, boolean fromInside) {
        return method.equals("eval") && arguments.length == 3
                ? evaluated((JSONAssertion) assertion, arguments[0].toString(), arguments[1], arguments[2].toString())
                : super.invokeMethod(sender, assertion, method, arguments, ofSuper, fromInside);
    }

    /** @param root the name by which the expression calls the answer */
    private static Object evaluated(JSONAssertion assertion, String root, Object answer, String expression) {
        Map<String, Object> variables =
                assertion.getParams() == null ? new HashMap<>() : new HashMap<>(assertion.getParams());
        variables.put(root, answer);
        return InvokerHelper.createScript(compiled(expression), new Binding(variables))
                .run();
    }

    private static Class<? extends Script> compiled(String expression) {
        synchronized (SCRIPTS) {
            return SCRIPTS.computeIfAbsent(
                    expression, text -> new GroovyShell().parse(text).getClass());
        }
    }
}
