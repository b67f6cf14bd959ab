-- control: 8
-- title: Data of participants under chapter 5B are destroyed on request
-- clauses: 13.824 subd. 3(c)
-- rule: From receipt to sealing and destruction, for every request; later reads stored are none. The answer, and whether there is any
--   request, stands in the private partition of the trail alone.
-- of: requests
-- none: Reported privately. That a request exists is private data (13.824 subd. 3(c)): this pack is the same whether there is one or
--   none. The named few and the city attorney examine each request, with its times and certificates, on their own pages.
-- @population
select 0
