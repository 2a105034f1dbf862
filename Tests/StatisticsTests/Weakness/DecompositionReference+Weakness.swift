extension DecompositionReference {
  /// Indices of weakness and their standard errors.
  static let weakness = parsed(
    """
    R0171 villages6 - plain fgt z=5,alpha=0 ineq not:convey
      0.3333333333333333
    R0172 villages6 - plain fgt z=5,alpha=1 convey,ineq
      0.3333333333333333
    R0173 villages6 - plain fgt z=5,alpha=2 convey,ineq
      0.3333333333333333
    R0174 villages6 - plain sst z=5 ineq
      0.5555555555555556
    R0175 villages6 - plain fgt-se z=5,alpha=0,at convey
      0.22360679774997894
    R0176 villages6 - plain fgt-se z=5,alpha=1 convey
      0.21081851067789195
    R0177 villages6 - plain fgt-se z=5,alpha=2 convey
      0.21081851067789195
    R0178 villages6 - weighted fgt z=5,alpha=0,at convey
      0.2996706915477497
    R0179 villages6 - weighted fgt-se z=5,alpha=0,at convey
      0.20618230186196781
    R0180 villages6 - weighted fgt z=5,alpha=1 convey
      0.1350164654226125
    R0181 villages6 - weighted fgt-se z=5,alpha=1 convey
      0.11775570069938136
    R0182 villages6 - weighted fgt z=5,alpha=2 convey
      0.1350164654226125
    R0183 villages6 - weighted fgt-se z=5,alpha=2 convey
      0.11775570069938136
    R0184 villages6 - plain fgt z=10,alpha=0 convey,ineq
      0.5
    R0185 villages6 - plain fgt z=10,alpha=1 convey,ineq
      0.4166666666666667
    R0186 villages6 - plain fgt z=10,alpha=2 convey,ineq
      0.375
    R0187 villages6 - plain sen z=10 ineq
      0.4722222222222222
    R0188 villages6 - plain sst z=10 ineq
      0.6527777777777778
    R0189 villages6 - plain fgt-se z=10,alpha=0,at convey
      0.22360679774997894
    R0190 villages6 - plain fgt-se z=10,alpha=1 convey
      0.20069324297987157
    R0191 villages6 - plain fgt-se z=10,alpha=2 convey
      0.20155644370746373
    R0192 villages6 - weighted fgt z=10,alpha=0,at convey
      0.2996706915477497
    R0193 villages6 - weighted fgt-se z=10,alpha=0,at convey
      0.20618230186196781
    R0194 villages6 - weighted fgt z=10,alpha=1 convey
      0.21734357848518113
    R0195 villages6 - weighted fgt-se z=10,alpha=1 convey
      0.14448746932117823
    R0196 villages6 - weighted fgt z=10,alpha=2 convey
      0.17618002195389681
    R0197 villages6 - weighted fgt-se z=10,alpha=2 convey
      0.12467349672521509
    R0516 pov10 - plain fgt z=2000,alpha=0 convey,ineq
      0.2
    R0517 pov10 - plain fgt z=2000,alpha=1 convey,ineq
      0.0998
    R0518 pov10 - plain fgt z=2000,alpha=2 convey,ineq
      0.06042625
    R0519 pov10 - plain sen z=2000 ineq
      0.12285
    R0520 pov10 - plain sst z=2000 ineq
      0.18425
    R0521 pov10 - plain watts z=2000 convey,ineq
      0.1620141239217559
    R0522 pov10 - plain fgt-se z=2000,alpha=0,at convey
      0.13333333333333336
    R0523 pov10 - plain fgt-se z=2000,alpha=1 convey
      0.07488228539959678
    R0524 pov10 - plain fgt-se z=2000,alpha=2 convey
      0.0529033868485752
    R0525 pov10 - plain fgt z=5000,alpha=0 convey,ineq
      0.5
    R0526 pov10 - plain fgt z=5000,alpha=1 convey,ineq
      0.25352
    R0527 pov10 - plain fgt z=5000,alpha=2 convey,ineq
      0.166711552
    R0528 pov10 - plain sen z=5000 ineq
      0.33165600000000006
    R0529 pov10 - plain sst z=5000 ineq
      0.41934799999999994
    R0530 pov10 - plain watts z=5000 convey,ineq
      0.46621229379839046
    R0531 pov10 - plain fgt-se z=5000,alpha=0,at convey
      0.16666666666666669
    R0532 pov10 - plain fgt-se z=5000,alpha=1 convey
      0.1066870613835936
    R0533 pov10 - plain fgt-se z=5000,alpha=2 convey
      0.08710597580641281
    R0702 villages24 - plain fgt z=5,alpha=0 ineq not:convey
      0.20833333333333334
    R0703 villages24 - plain fgt z=5,alpha=1 convey,ineq
      0.13166666666666668
    R0704 villages24 - plain fgt z=5,alpha=2 convey,ineq
      0.1141
    R0705 villages24 - plain sen z=5 ineq
      0.175
    R0706 villages24 - plain sst z=5 ineq
      0.24493055555555554
    R0707 villages24 - plain fgt-se z=5,alpha=0,at convey
      0.09028938981432688
    R0708 villages24 - plain fgt-se z=5,alpha=1 convey
      0.06486235891381638
    R0709 villages24 - plain fgt-se z=5,alpha=2 convey
      0.06130370227843895
    R0710 villages24 - weighted fgt z=5,alpha=0,at convey
      0.10462921976562682
    R0711 villages24 - weighted fgt-se z=5,alpha=0,at convey
      0.048193817083368
    R0712 villages24 - weighted fgt z=5,alpha=1 convey
      0.048226358828600054
    R0713 villages24 - weighted fgt-se z=5,alpha=1 convey
      0.027057911750498435
    R0714 villages24 - weighted fgt z=5,alpha=2 convey
      0.03993798196770962
    R0715 villages24 - weighted fgt-se z=5,alpha=2 convey
      0.024436438513670104
    R0716 villages24 - plain fgt z=10,alpha=0 ineq not:convey
      0.4166666666666667
    R0717 villages24 - plain fgt z=10,alpha=1 convey,ineq
      0.222125
    R0718 villages24 - plain fgt z=10,alpha=2 convey,ineq
      0.16597920833333332
    R0719 villages24 - plain sen z=10 ineq
      0.3022958333333333
    R0720 villages24 - plain sst z=10 ineq
      0.38510243055555554
    R0721 villages24 - plain fgt-se z=10,alpha=0,at convey
      0.10389457216622948
    R0722 villages24 - plain fgt-se z=10,alpha=1 convey
      0.07121299732014406
    R0723 villages24 - plain fgt-se z=10,alpha=2 convey
      0.06502129762047144
    R0724 villages24 - weighted fgt z=10,alpha=0,at convey
      0.21808820445914778
    R0725 villages24 - weighted fgt-se z=10,alpha=0,at convey
      0.0758324340694102
    R0726 villages24 - weighted fgt z=10,alpha=1 convey
      0.09298091932064394
    R0727 villages24 - weighted fgt-se z=10,alpha=1 convey
      0.037599070507498125
    R0728 villages24 - weighted fgt z=10,alpha=2 convey
      0.06487144584488502
    R0729 villages24 - weighted fgt-se z=10,alpha=2 convey
      0.02982231226771126
    R2614 villages6 - plain fgt z=5,alpha=0,at convey
      0.5
    R2615 villages24 - plain fgt z=5,alpha=0,at convey
      0.25
    R2616 villages24 - plain fgt z=10,alpha=0,at convey
      0.4583333333333333
    """)
}
