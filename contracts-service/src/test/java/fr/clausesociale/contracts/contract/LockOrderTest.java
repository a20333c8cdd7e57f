package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LockOrderTest {

    @Property
    void contracts_are_locked_in_one_order_and_each_once_however_they_are_named(
            @ForAll @Size(min = 2, max = 6) List<Integer> named) {
        List<UUID> ids = named.stream().map(n -> new UUID(0x0198_0000L, n)).toList();
        List<UUID> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);

        assertThat(Contracts.inOrder(ids))
                .isEqualTo(Contracts.inOrder(reversed))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids.stream().distinct().toList());
    }
}
