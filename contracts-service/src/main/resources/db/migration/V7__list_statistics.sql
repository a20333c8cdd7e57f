-- A SIRET says its SIREN and a commune its département: without knowing that, pages of a large buyer are sorted whole.
create statistics contract_buyer_depends (dependencies) on buyer_siren, buyer_siret from contract;
create statistics contract_place_depends (dependencies) on commune, epci, department, region from contract;
