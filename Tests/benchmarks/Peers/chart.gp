# The picture of `chart` by gnuplot: gnuplot -e "table='points.csv';base='picture'" chart.gp
set datafile separator ','
set title '集体经济收入'
set grid
set key outside right
villages = 28
years = 20
set terminal pngcairo size 1600,1000 font 'Noto Sans CJK SC,18'
set output base.'.png'
plot for [v = 0:villages - 1] table skip 1 every ::(v * years)::(v * years + years - 1) \
  using 2:3 with lines title sprintf('第%d村', v + 1)
set terminal svg size 800,500 font 'Noto Sans CJK SC'
set output base.'.svg'
replot
