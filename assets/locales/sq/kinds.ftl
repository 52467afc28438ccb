kinds-kind-left-out = ky lloj lihet jashtë
kinds-tag-left-out = kjo etiketë lihet jashtë
kinds-kept-as-other = ngjarja mbetet si { "Other" }
kinds-no-kind = nuk ka lloj “{ $word }”
kinds-no-built-in = nuk ka lloj të gatshëm “{ $word }”
kinds-all = llojet janë { $all }
kinds-nearest-of = { $nearest } Llojet janë { $all }
kinds-undeclared = lloji “{ $word }” nuk është shpallur; shenja dhe emri i tij janë sajuar
kinds-undeclared-tag = etiketa “{ $word }” nuk është shpallur
kinds-all-tags = etiketat janë { $all }; shpalleni edhe këtë, ose shkruani njërën prej tyre
kinds-second-kind = ka tashmë një lloj “{ $id }”
kinds-second-tag = ka tashmë një etiketë “{ $id }”
kinds-too-many = { $most ->
    [one] një skedar mund të ketë e shumta { $most } lloj të vetin
   *[other] një skedar mund të ketë e shumta { $most } lloje të vetat
}
kinds-same-sign = lloji “{ $id }” duket si “{ $other }”
kinds-same-sign-help = jepini formë ose ngjyrë tjetër, ose lërini të dyja jashtë
kinds-window-tags = Etiketat
